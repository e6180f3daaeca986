/** The HTTP server: Jetty on virtual threads, the gateway path, the control path, and connections that break on demand. */
@NullMarked
package io.tieout.simulator.http;

import org.jspecify.annotations.NullMarked;
