/** How long the connector keeps what is done. Each room deletes its own rows; this one only knows the times. */
@NullMarked
package io.tieout.connector.retention;

import org.jspecify.annotations.NullMarked;
