/**
 * Connections: which Intacct company and entity a tenant works in, and with whose credentials. Passwords are sealed with
 * AES-256-GCM before they reach the database, bound to their tenant and their field, and leave this package only inside {@link
 * io.tieout.connector.connection.Credentials}, which prints none. A change is stored, announced and given its lane in one
 * transaction; it counts from the next call on, in every replica.
 */
@NullMarked
package io.tieout.connector.connection;

import org.jspecify.annotations.NullMarked;
