/** What the gateway has to know of a company before it writes or reads. Whoever knows it is handed in. */
@NullMarked
package io.tieout.connector.gateway.company;

import org.jspecify.annotations.NullMarked;
