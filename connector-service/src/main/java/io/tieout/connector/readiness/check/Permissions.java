package io.tieout.connector.readiness.check;

import io.tieout.connector.gateway.query.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the web-services user may do, as Intacct says it. The names of policies and rights are those of the vendor's help; a policy that
 * the answer does not name is not known, since no source says whether one without rights is left out (SIM-43).
 */
final class Permissions {

    /** @param wanted without them it works until the first document that needs them */
    record Policy(String name, List<String> needed, List<String> wanted, String without) {}

    static final Policy CUSTOMERS =
            new Policy("Customers", List.of("List", "View", "Add"), List.of("Edit"), "customers cannot be changed");
    static final Policy INVOICES = new Policy(
            "Invoices",
            List.of("List", "View", "Add", "Post"),
            List.of("Edit", "Delete", "Reverse"),
            "invoices cannot be changed or taken back");
    static final Policy PAYMENTS = new Policy("Manage payments", List.of("List", "View", "Add", "Post"), List.of(), "");
    static final Policy ADVANCES = new Policy(
            "Receive advances", List.of("List", "View", "Add"), List.of("Reverse"), "advances cannot be taken back");
    static final Policy ADJUSTMENTS = new Policy(
            "Adjustments", List.of(), List.of("List", "View", "Add", "Post"), "credit notes cannot be written");

    static final List<Policy> ALL = List.of(CUSTOMERS, INVOICES, PAYMENTS, ADVANCES, ADJUSTMENTS);

    private Permissions() {}

    static Finding customers(Facts facts) {
        return look(facts, CUSTOMERS);
    }

    static Finding invoices(Facts facts) {
        return look(facts, INVOICES);
    }

    static Finding payments(Facts facts) {
        return look(facts, PAYMENTS);
    }

    static Finding advances(Facts facts) {
        return look(facts, ADVANCES);
    }

    static Finding adjustments(Facts facts) {
        return look(facts, ADJUSTMENTS);
    }

    private static Finding look(Facts facts, Policy policy) {
        String what = "What user %s may do with %s".formatted(facts.subject().userId(), policy.name());
        return facts.all(
                Ask.PERMISSIONS,
                what,
                said -> said.rows().stream()
                        .filter(row -> isOf(row, policy))
                        .findFirst()
                        .map(row -> judge(facts, policy, rights(row)))
                        .orElseGet(() -> Finding.cannotBeRead(
                                "%s cannot be read: Intacct's answer does not name \"%s\" among the permissions."
                                        .formatted(what, policy.name()),
                                "In Intacct look at Accounts Receivable > Permissions of the user's role: %s has to have %s."
                                        .formatted(policy.name(), rightsInWords(policy)))));
    }

    static boolean isOf(Row row, Policy policy) {
        return row.get("POLICYNAME").strip().equalsIgnoreCase(policy.name());
    }

    static Set<String> rights(Row row) {
        return Arrays.stream(row.get("RIGHTS").split("\\|"))
                .map(right -> right.strip().toLowerCase(Locale.ROOT))
                .filter(right -> !right.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Finding judge(Facts facts, Policy policy, Set<String> rights) {
        Predicate<String> isMissing = right -> !rights.contains(right.toLowerCase(Locale.ROOT));
        String user = facts.subject().userId();
        List<String> needed = policy.needed().stream().filter(isMissing).toList();
        List<String> wanted = policy.wanted().stream().filter(isMissing).toList();
        String remedy = "In Intacct open the user's role, Accounts Receivable > Permissions, and give %s %s."
                .formatted(policy.name(), rightsInWords(policy));
        if (!needed.isEmpty()) {
            return Finding.failed(
                    "User %s lacks %s of %s.".formatted(user, String.join(", ", needed), policy.name()), remedy);
        }
        if (!wanted.isEmpty()) {
            return Finding.warning(
                    "User %s lacks %s of %s: %s."
                            .formatted(user, String.join(", ", wanted), policy.name(), policy.without()),
                    remedy);
        }
        return Finding.ok("User %s has %s of %s.".formatted(user, rightsInWords(policy), policy.name()));
    }

    private static String rightsInWords(Policy policy) {
        return java.util.stream.Stream.concat(policy.needed().stream(), policy.wanted().stream())
                .collect(Collectors.joining(", "));
    }
}
