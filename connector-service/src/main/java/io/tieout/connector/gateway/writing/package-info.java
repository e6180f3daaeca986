/**
 * Everything that is known of what we write to Intacct: one class for each kind of command, with the JAXB bodies beside it. {@link
 * io.tieout.connector.gateway.writing.Writings} names all of them in one exhaustive switch; whoever has a {@link
 * io.tieout.connector.gateway.writing.Write} in hand need not know its kind. Not every write creates a record with our key: what shows
 * that it was carried out is what its kind says. The older functions ({@code create_invoice}) are strict about the order of their
 * elements, which stands in each body's {@code propOrder}; the generic ones are not.
 */
@NullMarked
package io.tieout.connector.gateway.writing;

import org.jspecify.annotations.NullMarked;
