/**
 * The error catalogue: what each refusal of the gateway means, kept as data in {@code error-catalogue.json}, with who mends it and where. An
 * answer is looked at as a whole: the rows that stand behind every refused create count only where no other row says more. Many
 * refusals are about one thing in one of four ways (a location is missing, not valid, inactive, restricted); they are understood by
 * the thing and the complaint, whatever their words. Entries are tried in their order and the first that matches decides: what is said of
 * the record itself, then things and complaints, then error numbers without words. An error number is believed at its own level only. What
 * no entry matches waits for a person where a function was refused and is transient where the transport was in trouble, and is shown in
 * the gateway's own words.
 */
@NullMarked
package io.tieout.connector.catalogue;

import org.jspecify.annotations.NullMarked;
