/**
 * Integrations: connecting Sage Intacct with the guide beside the form, testing it, whether the company is set up for what Tieout does, and
 * disconnecting. Passwords go in and never come out: no page has one, and none is kept over a redirect.
 */
@NullMarked
package io.tieout.console.intacct;

import org.jspecify.annotations.NullMarked;
