package io.tieout.connector.readiness.check;

import io.tieout.connector.gateway.query.Row;
import io.tieout.model.connection.AccountsChosen;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The accounts and labels that were chosen in the mapping settings. */
final class Accounts {

    private static final String CHOOSE =
            "In the mapping settings choose one that the company has (%s), or in Intacct activate it.";
    private static final int MOST_NAMED = 10;

    private Accounts() {}

    static Finding nothingChosen() {
        return Finding.notChecked(
                "No mapping settings are known of this tenant.",
                "Choose the accounts: PUT /api/v1/tenants/…/mapping of the mapping service.");
    }

    static Finding undeposited(Facts facts) {
        AccountsChosen chosen = facts.chosen();
        return chosen == null
                ? nothingChosen()
                : onTheBalanceSheet(facts, "undepositedFundsAccount", chosen.undepositedFundsAccount());
    }

    static Finding receivables(Facts facts) {
        AccountsChosen chosen = facts.chosen();
        if (chosen == null) {
            return nothingChosen();
        }
        String account = chosen.receivablesAccount();
        return account == null
                ? Finding.ok("No A/R account was chosen, so that the one of the company holds.")
                : onTheBalanceSheet(facts, "receivablesAccount", account);
    }

    static Finding items(Facts facts) {
        AccountsChosen chosen = facts.chosen();
        if (chosen == null) {
            return nothingChosen();
        }
        return chosen.itemAccounts().isEmpty()
                ? Finding.ok("Lines name labels, no accounts.")
                : exist(facts, "defaultItemAccount, itemAccounts", chosen.itemAccounts());
    }

    static Finding advances(Facts facts) {
        AccountsChosen chosen = facts.chosen();
        if (chosen == null) {
            return nothingChosen();
        }
        String account = chosen.advanceAccount();
        if (account != null) {
            return onTheBalanceSheet(facts, "advanceAccount", account);
        }
        return chosen.labelled() && !chosen.labels().isEmpty()
                ? Finding.ok("Money without an invoice is booked to a label, if one was chosen (advanceAccountLabel).")
                : Finding.warning(
                        "No account was chosen for money that belongs to no invoice: such a payment is parked.",
                        "In the mapping settings choose an advanceAccount.");
    }

    static Finding labels(Facts facts) {
        AccountsChosen chosen = facts.chosen();
        return chosen == null
                ? nothingChosen()
                : facts.all(
                        Ask.LABELS,
                        "Which account labels the company has",
                        said -> missing(
                                facts,
                                "account label",
                                "defaultItemLabel, itemLabels, advanceAccountLabel",
                                "ACCOUNTLABEL",
                                chosen.labels(),
                                said));
    }

    static Finding dimensions(Facts facts) {
        AccountsChosen chosen = facts.chosen();
        if (chosen == null) {
            return nothingChosen();
        }
        Set<String> given = new HashSet<>(List.of("REQUIRECUSTOMER"));
        if (chosen.locationId() != null || facts.subject().entityId() != null) {
            given.add("REQUIRELOC");
        }
        if (chosen.departmentId() != null) {
            given.add("REQUIREDEPT");
        }
        return facts.all(Ask.REQUIRED, "Which dimensions the chosen accounts require", said -> {
            Map<String, List<String>> lacking = new LinkedHashMap<>();
            boolean silent = said.rows().isEmpty();
            for (Row row : said.rows()) {
                for (String field : Dimensions.FIELDS) {
                    Boolean required = Truth.of(row.get(field));
                    if (Boolean.TRUE.equals(required) && !given.contains(field)) {
                        lacking.computeIfAbsent(field, none -> new ArrayList<>())
                                .add(row.get("ACCOUNTNO").strip());
                    }
                }
            }
            if (silent) {
                return Finding.notChecked("None of the chosen accounts is there.", null);
            }
            return lacking.isEmpty()
                    ? Finding.ok("The chosen accounts require nothing that lines do not have.")
                    : Finding.failed(
                            lacking.entrySet().stream()
                                    .map(entry -> "%s %s"
                                            .formatted(
                                                    Dimensions.word(entry.getKey()),
                                                    "is required by account " + named(entry.getValue())))
                                    .collect(Collectors.joining(
                                            "; ", "Lines would lack what their accounts require: ", ".")),
                            "In the mapping settings choose a locationId or departmentId, or other accounts; or in Intacct take the requirement away under General Ledger > Accounts.");
        });
    }

    /** An income account here books money that is owed, or not yet earned, as earned. */
    private static Finding onTheBalanceSheet(Facts facts, String field, String account) {
        Finding there = exist(facts, field, List.of(account));
        boolean income = facts.said(Ask.ACCOUNTS).stream()
                .flatMap(said -> said.rows().stream())
                .anyMatch(row -> row.get("ACCOUNTNO").strip().equals(account)
                        && row.get("ACCOUNTTYPE").strip().equalsIgnoreCase("incomestatement"));
        return there.result() == Result.OK && income
                ? Finding.warning(
                        "Account %s (%s) stands on the income statement, and what is booked there belongs on the balance sheet."
                                .formatted(account, field),
                        "In the mapping settings choose another %s.".formatted(field))
                : there;
    }

    private static Finding exist(Facts facts, String field, List<String> chosen) {
        return facts.all(
                Ask.ACCOUNTS,
                "Which accounts the company has",
                said -> missing(facts, "account", field, "ACCOUNTNO", chosen, said));
    }

    /** Those of the chosen that the company does not have, or that are inactive. */
    static Finding missing(Facts facts, String kind, String field, String key, List<String> chosen, Heard.Said said) {
        Map<String, Row> known = said.rows().stream()
                .collect(Collectors.toMap(row -> row.get(key).strip(), row -> row, (one, other) -> one));
        List<String> looked = chosen.stream().limit(Ask.MOST).toList();
        List<String> gone =
                looked.stream().filter(one -> !known.containsKey(one)).toList();
        List<String> inactive = looked.stream()
                .filter(one -> known.containsKey(one)
                        && known.get(one).get("STATUS").strip().equalsIgnoreCase("inactive"))
                .toList();
        List<String> wrong = new ArrayList<>();
        if (!gone.isEmpty()) {
            wrong.add("%s has no %s %s".formatted(facts.company(), kind, named(gone)));
        }
        if (!inactive.isEmpty()) {
            wrong.add("%s %s is inactive in %s".formatted(kind, named(inactive), facts.company()));
        }
        if (!wrong.isEmpty()) {
            String sentence = String.join(", and ", wrong) + ".";
            return Finding.failed(
                    Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1), CHOOSE.formatted(field));
        }
        return Finding.ok(
                chosen.size() > looked.size()
                        ? "The first %d of %d are there and active; the others were not asked for."
                                .formatted(looked.size(), chosen.size())
                        : "%s has %s %s.".formatted(sentence(facts.company()), kind, named(chosen)));
    }

    private static String named(List<String> ids) {
        return ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (ids.size() > MOST_NAMED ? " and %d more".formatted(ids.size() - MOST_NAMED) : "");
    }

    private static String sentence(String company) {
        return Character.toUpperCase(company.charAt(0)) + company.substring(1);
    }
}
