package io.tieout.connector.posting;

import java.time.Duration;

/**
 * The numbers that posting goes by.
 *
 * @param mostInBatch most commands in one request
 * @param requestTime how long a request should take at most; a lane's batches grow and shrink towards it
 * @param lateCommitWindow how long after the answer to a request was given up the gateway may still commit it; until it has passed, "not there"
 *     proves nothing. The vendor says that a request can run for 15 minutes although its sender has given up
 * @param firstLookUp how soon Intacct is asked after an answer was missed; each further time after twice as long
 * @param slowestLookUp the longest time between two questions
 * @param firstRetry pause before the second attempt; each further one after twice as long, with some chance in it
 * @param slowestRetry the longest pause between two attempts
 * @param mostAttempts a command that was refused as "try later" this often is parked
 * @param mostLookUps a command whose record the gateway claims but does not show is parked after this many questions
 */
public record PostingPolicy(
        int mostInBatch,
        Duration requestTime,
        Duration lateCommitWindow,
        Duration firstLookUp,
        Duration slowestLookUp,
        Duration firstRetry,
        Duration slowestRetry,
        int mostAttempts,
        int mostLookUps) {}
