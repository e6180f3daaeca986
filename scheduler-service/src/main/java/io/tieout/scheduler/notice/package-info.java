/**
 * Notices: what a person has to look at, told by e-mail once for each cause and not once for each document. A cause is a problem code of a
 * tenant; how many documents have it is followed on the public outcomes ({@code erp.outcome.v1}), and runs that fail are one more. It is
 * news when it appears, and again when it has at least doubled since it was told; when it is gone nothing is said, and it is news when it
 * comes again. In quiet hours news waits. A daily digest lists whatever is open then.
 */
@NullMarked
package io.tieout.scheduler.notice;

import org.jspecify.annotations.NullMarked;
