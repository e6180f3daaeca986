package io.tieout.simulator.company;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Wrong passwords in a row per user. Thread-safe. */
public final class SignInAttempts {

    private final Map<String, Integer> wrongInARow = new ConcurrentHashMap<>();

    public void wrong(String user) {
        wrongInARow.merge(user, 1, Integer::sum);
    }

    public void right(String user) {
        wrongInARow.remove(user);
    }

    /** Whether a user has used up the attempts; with {@code lockoutAfter} 0 nobody ever has. */
    public boolean lockedOut(String user, int lockoutAfter) {
        return lockoutAfter > 0 && wrongInARow.getOrDefault(user, 0) >= lockoutAfter;
    }

    /** Lets everybody try again. */
    public void unlockAll() {
        wrongInARow.clear();
    }
}
