package io.tieout.scheduler.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives up runs that have fallen silent, so that the tenant can be synchronised again. */
@Service
class LosingRuns {

    private static final Logger log = LoggerFactory.getLogger(LosingRuns.class);
    private static final int AT_ONCE = 200;

    private final Runs runs;
    private final RunProperties properties;
    private final EndedRuns ended;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LosingRuns(Runs runs, RunProperties properties, EndedRuns ended, TransactionTemplate transactions, Clock clock) {
        this.runs = runs;
        this.properties = properties;
        this.ended = ended;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many runs were given up */
    int runOnce() {
        int lost = 0;
        int batch;
        do {
            batch = transactions.execute(transaction -> giveUpSome());
            lost += batch;
        } while (batch == AT_ONCE);
        return lost;
    }

    private int giveUpSome() {
        Instant now = clock.instant();
        List<Run> silent = runs.lockSilent(now.minus(properties.lostAfter()), AT_ONCE);
        silent.forEach(run -> giveUp(run, now));
        return silent.size();
    }

    private void giveUp(Run run, Instant now) {
        Run lost = run.lost(now, properties.lostAfter());
        runs.save(lost);
        ended.tell(lost);
        log.atWarn()
                .addKeyValue("tenant", run.order().tenant())
                .addKeyValue("runId", run.order().id())
                .log("Run is LOST, was {}: no progress since {}", run.state(), run.heardAt());
    }
}
