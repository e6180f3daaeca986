/**
 * Intacct's vocabulary as JAXB classes: the functions that are asked for and the records that come back. The older functions
 * ({@code create_invoice}) are strict about the order of their elements, which stands in each class's {@code propOrder}; the
 * generic ones are not. Records are read with upper-case names whatever the gateway wrote.
 */
@NullMarked
package io.tieout.connector.gateway.function;

import org.jspecify.annotations.NullMarked;
