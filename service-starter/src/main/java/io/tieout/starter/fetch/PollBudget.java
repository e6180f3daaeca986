package io.tieout.starter.fetch;

/**
 * How many bytes the poll that runs on this thread may still take. A consumer reads its records on the thread that polls, and Kafka
 * tells a deserializer nothing of the poll that it works for; hence a variable of the thread.
 */
final class PollBudget implements AutoCloseable {

    private static final ThreadLocal<PollBudget> CURRENT = new ThreadLocal<>();

    private long left;

    private PollBudget(long bytes) {
        this.left = bytes;
    }

    static PollBudget begin(long bytes) {
        var budget = new PollBudget(bytes);
        CURRENT.set(budget);
        return budget;
    }

    /** The first record of a poll is always taken. @return whether the bytes may be held */
    static boolean take(int bytes) {
        PollBudget budget = CURRENT.get();
        if (budget == null) {
            return true;
        }
        boolean taken = budget.left > 0;
        budget.left -= bytes;
        return taken;
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
