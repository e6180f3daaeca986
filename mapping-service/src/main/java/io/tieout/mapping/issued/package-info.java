/**
 * What billing said of its customers and invoices, event by event, so that each event is answered once. Of a document one event counts: its
 * content is what was, or will be, written. Others about the same document are judged when they come, by one pure rule ({@link
 * io.tieout.mapping.issued.Verdict}):
 *
 * <ul>
 *   <li>as long as nothing was sent, or what was sent was refused, the later event counts and the former one is closed;
 *   <li>while the document is on its way, the same content is answered with the document, and other content waits until it is known what
 *       became of the first: if that was refused the later one takes its place, else it is answered as below;
 *   <li>once the document stands in Intacct, Intacct's word counts: the same content is posted already, and other content is refused,
 *       because changes are not written.
 * </ul>
 *
 * <p>An answer that is about an event only, and not about what became of the document, names no document: nobody shall read it as the end
 * of the document. Answers are written in the transaction that decides them, through the outbox.
 */
@NullMarked
package io.tieout.mapping.issued;

import org.jspecify.annotations.NullMarked;
