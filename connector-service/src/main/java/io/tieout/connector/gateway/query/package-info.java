/** What is asked of Intacct and what comes back, in words that no transport knows. */
@NullMarked
package io.tieout.connector.gateway.query;

import org.jspecify.annotations.NullMarked;
