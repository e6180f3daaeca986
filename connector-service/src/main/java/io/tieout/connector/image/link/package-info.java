/**
 * Links that open the image of one invoice without a token, until they end. A link holds what it opens and until when, signed; nothing of it
 * is kept here, and any replica verifies it. Whatever is wrong with one, the answer is the same, so that nobody learns anything by trying.
 */
@NullMarked
package io.tieout.connector.image.link;

import org.jspecify.annotations.NullMarked;
