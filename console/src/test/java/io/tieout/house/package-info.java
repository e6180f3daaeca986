/** A house with a sign-in of its own: a real authorization server, as its makers ship it. */
@org.jspecify.annotations.NullMarked
package io.tieout.house;
