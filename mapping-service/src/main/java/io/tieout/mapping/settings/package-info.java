/**
 * What an accounting admin chose for a tenant: the accounts, dimensions and payment methods with which billing's documents are
 * written to Intacct. Settings are checked in sentences before they are kept, each change is kept with who made it and when, and a
 * change lets go at once of every document that was parked for want of it.
 */
@NullMarked
package io.tieout.mapping.settings;

import org.jspecify.annotations.NullMarked;
