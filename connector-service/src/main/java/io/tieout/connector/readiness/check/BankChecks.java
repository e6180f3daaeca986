package io.tieout.connector.readiness.check;

import io.tieout.connector.gateway.query.Row;
import io.tieout.model.connection.AccountsChosen;
import io.tieout.model.outcome.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Bank accounts, and what is not to be one. */
final class BankChecks {

    private static final Set<String> CASH_AND_CHECK = Set.of("Cash", "Printed Check");

    private BankChecks() {}

    static Finding banks(Facts facts) {
        AccountsChosen chosen = facts.chosen();
        if (chosen == null) {
            return Accounts.nothingChosen();
        }
        if (chosen.bankAccounts().isEmpty()) {
            return Finding.ok("No bank account was chosen: all money goes to undeposited funds.");
        }
        String what = "Which bank accounts the company has";
        return bothOf(
                facts,
                what,
                Ask.CHECKING,
                Ask.SAVINGS,
                rows -> Accounts.missing(
                        facts,
                        "bank account",
                        "methods, currencyBankAccounts",
                        "BANKACCOUNTID",
                        chosen.bankAccounts(),
                        new Heard.Said(rows, true)));
    }

    static Finding notABank(Facts facts) {
        AccountsChosen chosen = facts.chosen();
        if (chosen == null) {
            return Accounts.nothingChosen();
        }
        String account = chosen.undepositedFundsAccount();
        String what = "Whether account %s belongs to a bank account".formatted(account);
        return bothOf(
                facts,
                what,
                Ask.BOUND_CHECKING,
                Ask.BOUND_SAVINGS,
                rows -> rows.stream()
                        .findFirst()
                        .map(row -> Finding.failed(
                                "Account %s, chosen for undeposited funds, is the account of bank account %s: payments would count as deposited."
                                        .formatted(
                                                account,
                                                row.get("BANKACCOUNTID").strip()),
                                "In the mapping settings choose another undepositedFundsAccount, or choose bank account %s for the payment methods instead."
                                        .formatted(row.get("BANKACCOUNTID").strip())))
                        .orElseGet(() -> Finding.ok("Account %s belongs to no bank account.".formatted(account))));
    }

    static Finding methods(Facts facts) {
        AccountsChosen chosen = facts.chosen();
        if (chosen == null) {
            return Accounts.nothingChosen();
        }
        List<String> others = chosen.undepositedMethods().stream()
                .filter(method -> !CASH_AND_CHECK.contains(method))
                .toList();
        return others.isEmpty()
                ? Finding.ok("Only cash and checks go to undeposited funds.")
                : Finding.warning(
                        "%s would go to undeposited funds. Intacct's help says that only cash and checks can; integrations send others there, and whether yours refuses them shows at the first payment (SIM-12)."
                                .formatted(String.join(" and ", others)),
                        "If Intacct refuses such a payment, choose in the mapping settings (methods) a bank account for it, or send it as Cash.");
    }

    /** Both lists or none: an account that is missing in one may stand in the other. */
    private static Finding bothOf(
            Facts facts, String what, Ask one, Ask other, java.util.function.Function<List<Row>, Finding> look) {
        Optional<Problem> silence = Stream.of(facts.silence(one), facts.silence(other))
                .flatMap(Optional::stream)
                .findFirst();
        if (silence.isPresent()) {
            return Finding.cannotBeRead(what, silence.get());
        }
        List<Row> rows = new ArrayList<>();
        facts.said(one).ifPresent(said -> rows.addAll(said.rows()));
        facts.said(other).ifPresent(said -> rows.addAll(said.rows()));
        return look.apply(rows);
    }
}
