package io.tieout.payment.waiting;

import io.tieout.payment.PaymentProperties;
import io.tieout.payment.book.Held;
import io.tieout.payment.book.PaymentBook;
import io.tieout.payment.book.WaitingPayments;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives up what has waited long enough, above all payments whose customer nobody has named: answered, and what is rejected in the
 * dead-letter topic as it came. The letter is acknowledged before the transaction commits; killed in between and run again, it may stand twice, never not at all.
 */
@Component
class GivingUp {

    private static final Logger log = LoggerFactory.getLogger(GivingUp.class);
    private static final int AT_ONCE = 200;

    private final WaitingPayments waiting;
    private final PaymentBook book;
    private final DeadLetters deadLetters;
    private final PaymentProperties properties;
    private final TransactionTemplate transactions;
    private final Clock clock;

    GivingUp(
            WaitingPayments waiting,
            PaymentBook book,
            DeadLetters deadLetters,
            PaymentProperties properties,
            TransactionTemplate transactions,
            Clock clock) {
        this.waiting = waiting;
        this.book = book;
        this.deadLetters = deadLetters;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${tieout.payment.deadline-interval}")
    void run() {
        while (runOnce() == AT_ONCE) {
            log.debug("More payments are overdue");
        }
    }

    /** @return how many overdue payments were dealt with, at most one batch */
    int runOnce() {
        return Objects.requireNonNullElse(transactions.execute(transaction -> settle()), 0);
    }

    // What one needs may have come in the very moment: then it goes on, and is not given up.
    private int settle() {
        Instant now = clock.instant();
        List<Payment> found = waiting.overdue(now, AT_ONCE);
        if (found.isEmpty()) {
            return 0;
        }
        Held held = waiting.holdOverdue(found);
        List<Payment> overdue = held.payments(found.stream().map(Payment::key).toList()).stream()
                .filter(payment -> WaitingPayments.isOverdue(payment, now))
                .toList();
        List<Payment> moved = new ArrayList<>();
        List<Payment> letters = new ArrayList<>();
        for (Payment payment : waiting.decidedAgain(held, overdue)) {
            if (overdue.contains(payment)) {
                Payment givenUp = payment.givenUp(properties.unknownCustomerGrace(), now);
                moved.add(givenUp);
                if (givenUp.state() == PaymentState.REJECTED) {
                    letters.add(givenUp);
                }
            } else {
                moved.add(payment);
            }
        }
        deadLetters.send(letters);
        moved.addAll(waiting.released(held, moved));
        book.decided(moved);
        return found.size();
    }
}
