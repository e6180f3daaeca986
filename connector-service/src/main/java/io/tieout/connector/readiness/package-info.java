/**
 * Readiness: whether a company is set up so that everything Tieout does will work there, found out before the first document fails. The
 * facts are read in one request (and the closed books in a second, because not every gateway may know that function), at connect, on
 * demand, daily, and after other accounts were chosen; the checks look at them and at nothing else ({@code check}). What Intacct does not
 * say is a result of its own and never a failure. The last result of each check is a row; what could not be asked leaves the rows as they
 * are and says why.
 */
@NullMarked
package io.tieout.connector.readiness;

import org.jspecify.annotations.NullMarked;
