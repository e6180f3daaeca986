package io.tieout.connector.posting.simulation;

import io.tieout.connector.posting.PostingState;

/**
 * One day of a world's store: a copy of it is made; later the store is put back to that copy; later still a person tells it so, has
 * all that was ever delivered delivered again, and says that this is done. The processes are stopped meanwhile, or go on working as if
 * nothing had happened.
 */
final class LossOfMemory {

    private enum Stage {
        NEVER,
        WHOLE,
        COPIED,
        PUT_BACK,
        MARKED,
        LIFTED
    }

    private final MemoryPostings store;
    private final SimulatedGateway gateway;
    private final Runnable replay;
    private final Runnable stop;
    private Stage stage = Stage.WHOLE;
    private MemoryPostings.Copy copy;
    private int forgotten;

    /** @param stop ends all processes with what they hold in their hands */
    LossOfMemory(MemoryPostings store, SimulatedGateway gateway, Runnable replay, Runnable stop) {
        this.store = store;
        this.gateway = gateway;
        this.replay = replay;
        this.stop = stop;
    }

    static LossOfMemory none() {
        var none = new LossOfMemory(null, null, () -> {}, () -> {});
        none.stage = Stage.NEVER;
        return none;
    }

    boolean isPossible() {
        return stage != Stage.NEVER;
    }

    boolean hasHappened() {
        return stage.compareTo(Stage.COPIED) > 0;
    }

    int forgotten() {
        return forgotten;
    }

    void goOn(boolean stopped) {
        switch (stage) {
            case WHOLE -> {
                copy = store.copy();
                stage = Stage.COPIED;
            }
            case COPIED -> {
                int before = posted();
                store.putBack(copy);
                forgotten = before - posted();
                gateway.forget();
                if (stopped) {
                    stop.run();
                }
                stage = Stage.PUT_BACK;
            }
            case PUT_BACK -> {
                store.mark();
                stage = Stage.MARKED;
            }
            case MARKED -> {
                replay.run();
                store.lift();
                stage = Stage.LIFTED;
            }
            case NEVER, LIFTED -> {}
        }
    }

    /** What has begun comes to its end. */
    void end() {
        while (stage == Stage.PUT_BACK || stage == Stage.MARKED) {
            goOn(false);
        }
    }

    private int posted() {
        int posted = 0;
        for (Row row : store.rows()) {
            posted += row.state == PostingState.POSTED ? 1 : 0;
        }
        return posted;
    }
}
