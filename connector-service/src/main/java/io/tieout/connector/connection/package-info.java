/**
 * Connections: which Intacct company and entity a tenant works in, and with whose credentials. Passwords are sealed with
 * AES-256-GCM before they reach the database, bound to their tenant and their field, and leave this package only inside {@link
 * io.tieout.connector.connection.Credentials}, which prints none. A change is stored, announced and told to
 * the lanes in one transaction; it counts from the next call on, in every replica. A saved connection is not yet believed: it has to
 * sign in first, and beside another tenant it needs consent.
 */
@NullMarked
package io.tieout.connector.connection;

import org.jspecify.annotations.NullMarked;
