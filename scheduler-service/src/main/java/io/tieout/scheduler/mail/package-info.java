/**
 * E-mails. A mail is a row, written in the transaction of what it tells of, and sent after it by whichever replica takes it first: it is
 * tried again with growing pauses until the mail server has taken or refused it, or a day has passed. The same news for the same address
 * has the same id, and so the same Message-ID where a crash makes it two. One mail is sent at a time, and an outage of the server is a
 * pause and no storm. What other people have written stands in its text and never in its headers.
 */
@NullMarked
package io.tieout.scheduler.mail;

import org.jspecify.annotations.NullMarked;
