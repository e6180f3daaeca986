/**
 * The console: a thin face on the REST APIs of the four services. Pages are HTML from templates, a person's words and nothing of ours; it keeps
 * people and sessions and no figure. See docs/console.md for how a page is made.
 */
@NullMarked
package io.tieout.console;

import org.jspecify.annotations.NullMarked;
