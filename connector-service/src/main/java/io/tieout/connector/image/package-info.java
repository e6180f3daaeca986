/**
 * The image of an invoice: the PDF that clients view and print. Each tenant chooses the order in which the sources are asked ({@link
 * io.tieout.connector.image.source}); what was fetched is kept for a while ({@link io.tieout.connector.image.store}).
 *
 * <p>It stands in the connector, and no other service is called for it: the PDF comes from Intacct, within the company's permits, and an
 * invoice has the same number on both sides, so that billing's id is all that is needed to find it. What billing knows of a file of its
 * own comes as an event.
 *
 * <p>Whoever has a token asks at the tenant's address. A client of the merchant has none: for it there are links ({@link
 * io.tieout.connector.image.link}), which open one invoice's image and nothing else, and end.
 */
@NullMarked
package io.tieout.connector.image;

import org.jspecify.annotations.NullMarked;
