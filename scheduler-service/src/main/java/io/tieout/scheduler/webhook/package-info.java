/**
 * Webhooks as Standard Webhooks (standardwebhooks.com) has them: an id, a time and a signature in headers, JSON in the body. Like an
 * e-mail, a message is a row of the transaction of what it tells, sent after it and tried again with growing pauses for a day. Where a
 * message goes is chosen by a tenant, and so is bounded twice: to hosts that whoever runs Tieout has named, over HTTPS, and to public
 * addresses, which are connected to as they were looked at; redirects are not followed. No secret is stored: that of a tenant is computed from the key of
 * this installation.
 */
@NullMarked
package io.tieout.scheduler.webhook;

import org.jspecify.annotations.NullMarked;
