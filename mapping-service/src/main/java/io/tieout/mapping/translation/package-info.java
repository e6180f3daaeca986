/**
 * The translations, as pure functions: what billing says becomes a command for Intacct, a question to a person or nothing; what
 * Intacct says becomes billing's words. No function here reads a clock, a table or a topic, so the same input always gives the same
 * output, and a document that is delivered twice becomes the identical command twice.
 *
 * <p>Each type of document has one translation, and {@link io.tieout.mapping.translation.Translations} knows which is whose: a type
 * that is forgotten there does not compile.
 *
 * <p>Ids are never cut to fit and amounts never rounded: what Intacct cannot hold is parked with a sentence. Only texts for
 * people (descriptions, memos) are shortened.
 */
@NullMarked
package io.tieout.mapping.translation;

import org.jspecify.annotations.NullMarked;
