/**
 * Which revision the next command for a document has. A command that Intacct rejected, or that was parked, may be wished for again by
 * publishing the document again, or by a person's retry; the new wish carries the next revision, because a revision replaces what came to nothing and never
 * what was posted.
 */
@NullMarked
package io.tieout.mapping.revision;

import org.jspecify.annotations.NullMarked;
