/** What is told of the images of invoices. */
@NullMarked
package io.tieout.model.image;

import org.jspecify.annotations.NullMarked;
