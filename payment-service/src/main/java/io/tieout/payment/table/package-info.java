/** Rows as columns: many rows travel to PostgreSQL as one array for each column, so that a batch is one statement. */
@NullMarked
package io.tieout.payment.table;

import org.jspecify.annotations.NullMarked;
