package io.tieout.local.process;

/** Says a line only if it is not what was said last. */
public final class ChangedLines implements Announcer {
    private final Announcer announcer;
    private String last = "";

    public ChangedLines(Announcer announcer) {
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
