/**
 * The four services, as the console sees them: interfaces and records that a test holds against docs/openapi. Each question is asked for one
 * person, in one tenant, with a token of a minute that never leaves this room; those of one page are asked beside one another. A service
 * that is down is an {@link io.tieout.console.api.Answer} with a sentence, and takes nothing but its part of the page with it.
 */
@NullMarked
package io.tieout.console.api;

import org.jspecify.annotations.NullMarked;
