/**
 * Accounting Sync: whether it runs by itself, what runs now and how far it is, how the last ones ended, one of them with the records that were
 * left out, and lists that are imported once. What runs is asked for every few seconds by the page itself; when it has ended, that is read out,
 * and the page takes the result.
 */
@NullMarked
package io.tieout.console.sync;

import org.jspecify.annotations.NullMarked;
