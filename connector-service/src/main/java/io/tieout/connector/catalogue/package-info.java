/**
 * The error catalogue: what each refusal of the gateway means, kept as data in {@code error-catalogue.json}. Entries are tried in
 * their order and the first that matches decides; a specific error always comes before the generic ones that accompany it. What
 * no entry matches is permanent where a function was refused and transient where the transport was in trouble, and is shown in
 * the gateway's own words.
 */
@NullMarked
package io.tieout.connector.catalogue;

import org.jspecify.annotations.NullMarked;
