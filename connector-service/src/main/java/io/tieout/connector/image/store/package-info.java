/**
 * The images that were fetched, so that they need not be fetched again: what is known of each is a row, its bytes are kept in PostgreSQL or,
 * by setting, in an S3-compatible store. An image is never changed: another one of the same invoice is another row, so that whoever is
 * reading the former one reads it to its end. Each has an end ({@code tieout.retention.images}), after which it is fetched anew.
 *
 * <p>On its way a document is spooled to a file, not to memory: a company may answer slowly, a transaction must not wait for it, and many
 * may be on their way at once. PostgreSQL takes it in parts of 256 KiB: a {@code bytea} is sent and received whole, so that a part is what
 * a reader holds of a document, whatever its size.
 */
@NullMarked
package io.tieout.connector.image.store;

import org.jspecify.annotations.NullMarked;
