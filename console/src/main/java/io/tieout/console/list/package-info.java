/**
 * Lists from one description per kind: columns, filters, words. The description gives the table, its lines on a phone, the filters in the
 * address, the pager with an honest count, the two empty states and the CSV of exactly that filter.
 */
@NullMarked
package io.tieout.console.list;

import org.jspecify.annotations.NullMarked;
