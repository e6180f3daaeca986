/** Typed ids. Each is a short text; two ids of different types can not be mixed up by the compiler. */
@NullMarked
package io.tieout.model.id;

import org.jspecify.annotations.NullMarked;
