/** Prints an invoice as a real one-page PDF, so that a reader of {@code retrievepdf} has something to open. */
@NullMarked
package io.tieout.simulator.pdf;

import org.jspecify.annotations.NullMarked;
