/**
 * Sessions with Intacct: one for each company, user and entity in this replica, opened once however many ask at the same time, used
 * until shortly before it ends, and never written to a log or a table. A sign-in that was refused is not repeated with the
 * same credentials, lest the user be locked out.
 */
@NullMarked
package io.tieout.connector.session;

import org.jspecify.annotations.NullMarked;
