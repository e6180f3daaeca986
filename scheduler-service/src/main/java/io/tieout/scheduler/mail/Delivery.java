package io.tieout.scheduler.mail;

import io.tieout.model.outcome.Problem;

/** What came of giving a mail to the mail server. */
sealed interface Delivery {

    /** The server has taken it. */
    record Taken() implements Delivery {}

    /** Nobody knows whether it did; another attempt may help. */
    record NotNow(Problem why) implements Delivery {}

    /** The server refuses it for good. */
    record Refused(Problem why) implements Delivery {}
}
