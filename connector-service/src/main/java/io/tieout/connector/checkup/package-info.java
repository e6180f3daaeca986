/**
 * Test Connection: signs in and reads one record of each object that Tieout needs, and says in plain words what is missing. Because a
 * person asked for it, it is the one thing that tries refused credentials again; when it succeeds, a stopped lane goes on.
 */
@NullMarked
package io.tieout.connector.checkup;

import org.jspecify.annotations.NullMarked;
