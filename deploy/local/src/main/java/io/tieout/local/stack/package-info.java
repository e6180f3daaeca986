/**
 * What a complete Tieout on one machine consists of: which processes, on which ports, with which environment, in which
 * order. The services are the jars that ship; everything they are told, they are told through the environment variables
 * in {@link io.tieout.local.stack.Variables}.
 */
@NullMarked
package io.tieout.local.stack;

import org.jspecify.annotations.NullMarked;
