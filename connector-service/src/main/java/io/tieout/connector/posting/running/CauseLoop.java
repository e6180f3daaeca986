package io.tieout.connector.posting.running;

import io.tieout.connector.posting.store.ClosingCauses;
import io.tieout.connector.posting.store.ClosingCauses.Step;
import io.tieout.connector.posting.store.OpenCauses;
import io.tieout.starter.memory.Fence;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has causes tried again as long as the service runs, and not in a database that may not be believed. */
@Component
class CauseLoop {

    /** So that one round ends, and a failure is seen, however many are due. */
    private static final int MOST_STEPS = 50;

    private final OpenCauses causes;
    private final ClosingCauses closing;
    private final PostingLoop loop;
    private final Fence fence;

    CauseLoop(OpenCauses causes, ClosingCauses closing, PostingLoop loop, Fence fence) {
        this.causes = causes;
        this.closing = closing;
        this.loop = loop;
        this.fence = fence;
    }

    @Scheduled(fixedDelayString = "${tieout.posting.closing.find:15s}")
    void find() {
        causes.find();
    }

    @Scheduled(fixedDelayString = "${tieout.posting.closing.poll:1s}")
    void runOnce() {
        if (fence.trusted().isEmpty()) {
            return;
        }
        Step step = Step.LOOKED;
        for (int steps = 0; steps < MOST_STEPS && step != Step.NOTHING; steps++) {
            step = closing.step();
            if (step == Step.SENT) {
                loop.wake();
            }
        }
    }
}
