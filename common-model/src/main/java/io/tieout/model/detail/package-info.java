/**
 * What a customer or an invoice in Intacct says beside its identity and its amounts: lines, dimensions, terms, contacts. It has the same
 * form in what is read and in what billing is told, because nothing of it is translated. What could not be read is absent and never empty.
 */
@NullMarked
package io.tieout.model.detail;

import org.jspecify.annotations.NullMarked;
