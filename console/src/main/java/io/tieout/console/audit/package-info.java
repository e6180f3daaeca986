/**
 * What people did in the console itself (signing in, passwords, users), with search. What they did to payments, settings and syncs is kept by
 * the services, under the same names.
 */
@NullMarked
package io.tieout.console.audit;

import org.jspecify.annotations.NullMarked;
