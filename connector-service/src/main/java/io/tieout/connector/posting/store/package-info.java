/** The postings in PostgreSQL: how commands are accepted, how turns are taken and settled, and what people see of them. */
@NullMarked
package io.tieout.connector.posting.store;

import org.jspecify.annotations.NullMarked;
