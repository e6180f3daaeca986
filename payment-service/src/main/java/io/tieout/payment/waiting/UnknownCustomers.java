package io.tieout.payment.waiting;

import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.payment.book.WaitingPayments;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives up payments whose customer nobody has named in time: rejected, answered, and in the dead-letter topic as they came. The
 * letter is acknowledged before the transaction commits; killed in between and run again, it may stand twice, never not at all.
 */
@Component
class UnknownCustomers {

    private static final Logger log = LoggerFactory.getLogger(UnknownCustomers.class);
    private static final int AT_ONCE = 200;

    private final WaitingPayments waiting;
    private final DeadLetters deadLetters;
    private final TransactionTemplate transactions;
    private final Clock clock;

    UnknownCustomers(WaitingPayments waiting, DeadLetters deadLetters, TransactionTemplate transactions, Clock clock) {
        this.waiting = waiting;
        this.deadLetters = deadLetters;
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

    // One may have become known in the very moment: then it goes on, and is not given up.
    private int settle() {
        Instant now = clock.instant();
        List<Payment> overdue = waiting.overdue(now, AT_ONCE);
        if (overdue.isEmpty()) {
            return 0;
        }
        Map<PaymentKey, Payment> moved = new LinkedHashMap<>();
        List<Payment> givenUp = new ArrayList<>();
        waiting.decidedAgain(overdue).forEach(payment -> moved.put(payment.key(), payment));
        for (Payment payment : overdue) {
            if (!moved.containsKey(payment.key())) {
                Payment rejected = payment.givenUp(now);
                givenUp.add(rejected);
                moved.put(rejected.key(), rejected);
            }
        }
        deadLetters.send(givenUp);
        waiting.write(List.copyOf(moved.values()));
        return overdue.size();
    }
}
