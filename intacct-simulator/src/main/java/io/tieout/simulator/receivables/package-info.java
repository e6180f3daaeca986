/**
 * The rules of Accounts Receivable: what may be written to the books and what it changes. Each use case is a class with
 * one public verb; each refuses with a {@link io.tieout.simulator.error.FunctionRefused} before it has changed anything that
 * the caller keeps.
 */
@NullMarked
package io.tieout.simulator.receivables;

import org.jspecify.annotations.NullMarked;
