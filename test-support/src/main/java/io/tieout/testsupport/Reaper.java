package io.tieout.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Ends a server and removes its folder when this JVM is gone, however it ended. A small shell waits for the end of its
 * standard input, which this JVM holds open. A shutdown hook would come too early, in parallel with those that close
 * clients, and not at all after a kill.
 */
final class Reaper {
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            cat >/dev/null
            kill -"$1" "$2" 2>/dev/null
            tries=100
            while [ $tries -gt 0 ] && kill -0 "$2" 2>/dev/null; do sleep 0.1; tries=$((tries - 1)); done
            rm -rf "$3"
            """;

    /** Holding the processes holds their standard input open. */
    private static final List<Process> WAITING = Collections.synchronizedList(new ArrayList<>());

    private Reaper() {}

    static void afterThisJvm(String signal, long pid, Path folder) {
        var builder = new ProcessBuilder(
                        "/bin/sh", "-c", SCRIPT, "reaper", signal, Long.toString(pid), folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            WAITING.add(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("The process that ends the test infrastructure could not be started", e);
        }
    }
}
