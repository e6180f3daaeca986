/**
 * Accounts and rules: where each payment goes in Intacct. The form is one map from the path of a choice, as {@code methods.CARD.bankAccountId},
 * to its value ({@link io.tieout.console.settings.Chosen}); what is read, entered, compared, previewed and put into the history is that map.
 */
@NullMarked
package io.tieout.console.settings;

import org.jspecify.annotations.NullMarked;
