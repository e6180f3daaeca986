/** What became of a document on its way to Intacct, and why: the words that every room shares. */
@NullMarked
package io.tieout.model.outcome;

import org.jspecify.annotations.NullMarked;
