/**
 * Sessions with Intacct: one for each company, user and entity in this replica, opened once however many ask at the same time, used
 * until shortly before it ends, and never written to a log or a table. A sign-in that was refused is not repeated with the
 * same credentials, lest the user be locked out; where another entity than the connection's own is refused, it is found out which of
 * the two is the trouble.
 */
@NullMarked
package io.tieout.connector.gateway.session;

import org.jspecify.annotations.NullMarked;
