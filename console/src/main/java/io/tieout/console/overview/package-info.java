/**
 * The first page of a tenant: tied out or not, the money, and the way down to the records.
 */
@NullMarked
package io.tieout.console.overview;

import org.jspecify.annotations.NullMarked;
