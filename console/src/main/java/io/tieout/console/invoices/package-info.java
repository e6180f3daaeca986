/**
 * Invoices as both sides know them: the list, and one of them with its lines, who paid it and its image. The image is fetched by the console
 * and passed on as it comes: what opens it never reaches the browser.
 */
@NullMarked
package io.tieout.console.invoices;

import org.jspecify.annotations.NullMarked;
