package io.tieout.simulator.receivables;

import io.tieout.simulator.company.Assumptions.Methods;
import io.tieout.simulator.company.Features.PaymentSummary;
import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.CurrencyTerms;
import io.tieout.simulator.ledger.Funding;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.ledger.Work;
import java.util.Optional;

/** Where money may go: to an active bank account, an undeposited-funds account, or a summary that names one. */
final class FundingRules {

    private FundingRules() {}

    static void check(Work work, Actor actor, Funding funding, CurrencyTerms money, String method) {
        if (funding.bank() == null && funding.undeposited() == null && funding.batch() == null) {
            throw FunctionRefused.invalid(
                    "A bank account, an undeposited funds account or a payment summary is required.",
                    "Provide FINANCIALENTITY, UNDEPOSITEDACCOUNTNO or PRBATCH.");
        }
        if (funding.bank() != null && funding.undeposited() != null) {
            throw FunctionRefused.invalid(
                    "A payment goes either to a bank account or to undeposited funds.",
                    "Provide FINANCIALENTITY or UNDEPOSITEDACCOUNTNO, not both.");
        }
        if (funding.batch() == null && actor.company().features().paymentSummary() == PaymentSummary.USER_SPECIFIED) {
            throw FunctionRefused.invalid(
                    "Please provide a payment batch key.",
                    "Set the Accounts Receivable payments summary frequency to Daily or Monthly, or provide a batch.");
        }
        if (funding.bank() != null) {
            requireBank(work, funding.bank());
        }
        if (funding.undeposited() != null) {
            requireUndeposited(work, actor, funding.undeposited(), money);
            requireMethod(actor, method);
        }
    }

    private static void requireBank(Work work, String bank) {
        Optional<MasterRecord> account = work.master(MasterRecord.CHECKING_ACCOUNT, bank)
                .or(() -> work.master(MasterRecord.SAVINGS_ACCOUNT, bank));
        if (account.isEmpty()) {
            throw FunctionRefused.invalid(
                    "Invalid bank account '" + bank + "' specified.",
                    "Provide the ID of an existing checking or savings account.");
        }
        if (!account.get().active()) {
            throw FunctionRefused.invalid("Bank account '" + bank + "' is inactive.", "Use an active bank account.");
        }
    }

    private static void requireMethod(Actor actor, String method) {
        boolean any = actor.company().assumptions().undepositedMethods() == Methods.ANY;
        if (!any && !method.equals("Cash") && !method.equals("Printed Check")) {
            throw FunctionRefused.invalid(
                    "Only check and cash payments can be received into an undeposited funds account.",
                    "Select a bank account, or another payment method.");
        }
    }

    private static void requireUndeposited(Work work, Actor actor, String account, CurrencyTerms money) {
        References.active(work, MasterRecord.GL_ACCOUNT, "undeposited funds account", account);
        if (!actor.company().features().undepositedAccounts().contains(account)) {
            throw FunctionRefused.invalid(
                    "Account '" + account + "' is not an undeposited funds account.",
                    "Use an account that is set up for undeposited funds.");
        }
        if (money.foreign()) {
            throw FunctionRefused.of(
                    GatewayError.UNDEPOSITED_FOREIGN_CURRENCY,
                    "You cannot pay a foreign currency invoice to Undeposited Funds.",
                    "Select a bank account for the payment.");
        }
    }
}
