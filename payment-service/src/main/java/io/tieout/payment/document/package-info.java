/** What a document is called, whatever its kind, so that waiting for one is the same for all of them. */
@NullMarked
package io.tieout.payment.document;

import org.jspecify.annotations.NullMarked;
