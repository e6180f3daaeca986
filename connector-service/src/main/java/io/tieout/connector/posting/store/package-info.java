/**
 * The postings in PostgreSQL: how commands are accepted, how turns are taken and settled, and what people see of them. Postings are written
 * here and nowhere else; lanes and turns are asked for and given back at {@code lane}, in the same transaction.
 */
@NullMarked
package io.tieout.connector.posting.store;

import org.jspecify.annotations.NullMarked;
