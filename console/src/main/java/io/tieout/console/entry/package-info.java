/**
 * Coming in and leaving: sign-in with a limit that all replicas share, the first person with a one-time password, changing a password. The
 * session holds a name and nothing else. There is room for another way in (OIDC): whoever is authenticated by any means is looked up by name
 * in {@code person}.
 */
@NullMarked
package io.tieout.console.entry;

import org.jspecify.annotations.NullMarked;
