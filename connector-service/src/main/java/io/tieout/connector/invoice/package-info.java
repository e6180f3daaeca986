/**
 * An invoice as it was read from Intacct last, with its lines, for whoever looks at it. Intacct is not asked: it is what the last reading
 * kept and told.
 */
@NullMarked
package io.tieout.connector.invoice;

import org.jspecify.annotations.NullMarked;
