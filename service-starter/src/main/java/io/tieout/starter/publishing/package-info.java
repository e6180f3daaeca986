/** How anything is handed to Kafka for good: sent together, and waited for until it is acknowledged. */
@NullMarked
package io.tieout.starter.publishing;

import org.jspecify.annotations.NullMarked;
