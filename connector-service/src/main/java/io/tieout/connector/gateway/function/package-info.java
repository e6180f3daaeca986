/** The functions that only ask, as JAXB bodies; those that write stand beside their kind. */
@NullMarked
package io.tieout.connector.gateway.function;

import org.jspecify.annotations.NullMarked;
