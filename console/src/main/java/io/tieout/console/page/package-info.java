/**
 * What all pages share: the door that checks person, tenant and role before anything else happens, the frame around the content, and
 * how figures, times and states are written.
 */
@NullMarked
package io.tieout.console.page;

import org.jspecify.annotations.NullMarked;
