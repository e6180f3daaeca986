/** Which tenants are connected to which Intacct company. Private; no secret ever travels here. */
@NullMarked
package io.tieout.model.connection;

import org.jspecify.annotations.NullMarked;
