/**
 * Where images come from. Each source answers in the same words ({@link io.tieout.connector.image.source.Sought}): here it is, there is
 * none and why, or not now. "Not now" does not lead to the next source: which document stands at an address must not depend on who was
 * busy when it was asked for.
 *
 * <ul>
 *   <li>Intacct: looked up by the invoice's number, which is the same on both sides, so that neither the crosswalk nor another service is
 *       asked; an invoice that Order Entry has made anew under another record number is found like any other. What was fetched is believed
 *       for some minutes; then WHENMODIFIED is asked for, and only another one means that the document is fetched again.
 *   <li>Upstream: the file of the system in which the invoice was born, by the address in billing's event. Whoever writes such an address
 *       decides where this process connects to, so that only hosts that operations have listed are asked, over HTTPS, at public addresses,
 *       without following anything.
 *   <li>Drawn: from what was read of the invoice last, marked on each page as a copy.
 * </ul>
 */
@NullMarked
package io.tieout.connector.image.source;

import org.jspecify.annotations.NullMarked;
