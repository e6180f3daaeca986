package io.tieout.local.process;

/** Where the launcher tells a person what happens, one line per fact. */
@FunctionalInterface
public interface Announcer {
    void say(String line);
}
