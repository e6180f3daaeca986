/**
 * Every endpoint is closed but health and metrics. A bearer token names the tenants that its holder may see. Programs come with one that is
 * signed with the shared secret; a person comes through the console, which signs for each of its calls a token of a minute that names the
 * person, the one tenant that is looked at, and the role: a viewer changes nothing.
 */
@NullMarked
package io.tieout.starter.security;

import org.jspecify.annotations.NullMarked;
