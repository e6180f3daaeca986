package io.tieout.local.demo;

import io.tieout.local.process.Announcer;

/** Says a line only if it is not what was said last. */
final class ChangedLines implements Announcer {
    private final Announcer announcer;
    private String last = "";

    ChangedLines(Announcer announcer) {
        this.announcer = announcer;
    }

    @Override
    public void say(String line) {
        if (!line.equals(last)) {
            last = line;
            announcer.say(line);
        }
    }
}
