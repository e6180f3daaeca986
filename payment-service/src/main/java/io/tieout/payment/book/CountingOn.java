package io.tieout.payment.book;

import io.tieout.starter.memory.AfterRestore;
import io.tieout.starter.memory.Age;
import org.springframework.stereotype.Component;

/**
 * Lets the revisions of payments count on above those of the forgotten time: a request with a revision that the connector knows would be
 * dropped there, and an outcome that was told before under the same one would count as told.
 */
@Component
class CountingOn implements AfterRestore {

    private final Payments payments;

    CountingOn(Payments payments) {
        this.payments = payments;
    }

    @Override
    public void restored(Age begun, String who, String reason) {
        payments.countFrom(begun.beat());
    }
}
