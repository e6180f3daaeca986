/**
 * The payment: one movement of money as billing took it, its states from the door to the ledger, and what becomes of it by what is
 * known. {@link io.tieout.payment.decision.Payment} knows every transition; each type of movement has a class behind {@link
 * io.tieout.payment.decision.Movement}, which says what one needs and decides. Pure: the same facts give the same decision, and nothing here reads or writes. POSTED is final: it overrides everything and
 * nothing overrides it.
 */
@NullMarked
package io.tieout.payment.decision;

import org.jspecify.annotations.NullMarked;
