/**
 * Where a person lands: in the one company there is, or at the choice of several.
 */
@NullMarked
package io.tieout.console.companies;

import org.jspecify.annotations.NullMarked;
