package io.tieout.local.cli;

import io.tieout.local.process.Announcer;
import java.io.PrintWriter;

/** Prints one line per fact, at once. */
record Console(PrintWriter out) implements Announcer {
    @Override
    public void say(String line) {
        out.println(line);
        out.flush();
    }
}
