/**
 * The house's own sign-in (OpenID Connect), beside passwords. What comes back is a name here and nothing else: tokens of the house are read once and
 * kept nowhere. Who that is, is tied to the issuer and its subject at the first sign-in, so that a user name that is given away later opens
 * nothing. Role and companies are administrators' here, or the house's, by setting.
 */
@NullMarked
package io.tieout.console.oidc;

import org.jspecify.annotations.NullMarked;
