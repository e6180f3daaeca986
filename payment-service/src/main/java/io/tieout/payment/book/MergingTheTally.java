package io.tieout.payment.book;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the tally of payments short. Nothing depends on it but the time that counting takes; each replica does it. */
@Component
class MergingTheTally {

    private final PaymentCounts counts;

    MergingTheTally(PaymentCounts counts) {
        this.counts = counts;
    }

    @Scheduled(fixedDelayString = "${tieout.payment.merge-interval}")
    void runOnce() {
        counts.merge();
    }
}
