package io.tieout.embedded;

import java.util.ArrayList;
import java.util.List;

/**
 * A command that ignores the Ctrl-C and hang-up of the terminal it was started from, so that whoever supervises it
 * decides when it ends. The shell only sets the two signals to "ignored", which {@code exec} passes on, and is replaced
 * by the command: the process id is the command's. SIGTERM still ends it in an orderly way.
 */
public final class SurvivingCommand {
    private SurvivingCommand() {}

    public static List<String> of(List<String> command) {
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\""));
        line.addAll(command);
        return line;
    }
}
