/**
 * Tieout on one machine with one command: the launcher behind {@code ./tieout}. The commands are in {@code cli}, the processes and their
 * supervision in {@code process}, what a complete Tieout consists of in {@code stack}, putting events on Kafka in
 * {@code publish} and the demonstration in {@code demo}.
 */
@NullMarked
package io.tieout.local;

import org.jspecify.annotations.NullMarked;
