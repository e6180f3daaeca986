/**
 * What the calls to Intacct cost: API transactions per company, month and cause. Intacct bills them beyond a monthly tier, so
 * that people want to see where they go before the invoice comes.
 */
@NullMarked
package io.tieout.connector.usage;

import org.jspecify.annotations.NullMarked;
