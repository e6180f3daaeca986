package io.tieout.connector.readiness.check;

import io.tieout.connector.gateway.query.Row;
import io.tieout.model.connection.AccountsChosen;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Location, department and currency of what is written. */
final class Places {

    private Places() {}

    static Finding chosen(Facts facts) {
        AccountsChosen chosen = facts.chosen();
        if (chosen == null) {
            return Accounts.nothingChosen();
        }
        String location = chosen.locationId();
        String department = chosen.departmentId();
        boolean entities =
                facts.said(Ask.ENTITIES).map(said -> !said.rows().isEmpty()).orElse(false);
        if (location == null && facts.subject().entityId() == null && entities) {
            return Finding.failed(
                    "The company has entities and no location was chosen: Intacct refuses lines without one.",
                    "In the mapping settings choose a locationId.");
        }
        return Stream.of(
                        location == null
                                ? Optional.<Finding>empty()
                                : Optional.of(exists(facts, Ask.LOCATIONS, "location", "LOCATIONID", location)),
                        department == null
                                ? Optional.<Finding>empty()
                                : Optional.of(exists(facts, Ask.DEPARTMENTS, "department", "DEPARTMENTID", department)))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one.result() == Result.OK && other.result() == Result.OK
                        ? Finding.ok(one.reason() + " " + other.reason())
                        : one.result().compareTo(other.result()) >= 0 ? one : other)
                .orElseGet(() ->
                        Finding.ok("None was chosen, and the company has no entities that would need a location."));
    }

    private static Finding exists(Facts facts, Ask ask, String kind, String key, String id) {
        return facts.all(
                ask,
                "Which %ss the company has".formatted(kind),
                said -> Accounts.missing(facts, kind, kind + "Id", key, List.of(id), said));
    }

    static Finding currency(Facts facts) {
        String what = "The base currency of the company";
        return facts.first(Ask.SETUP, what, row -> {
            String base = row.get("BASECURRENCY").strip();
            boolean many = Boolean.TRUE.equals(Truth.of(row.get("MULTIBASECURRENCY")));
            if (base.isEmpty() && !many) {
                return Finding.cannotBeRead(
                        what + " cannot be read: Intacct's answer does not name it.",
                        "In Intacct look at Company > Setup > Company, and choose the same baseCurrency in the mapping settings.");
            }
            AccountsChosen chosen = facts.chosen();
            if (chosen == null) {
                return Accounts.nothingChosen();
            }
            if (many) {
                return Finding.ok(
                        "The entities of the company have base currencies of their own; the mapping settings name %s."
                                .formatted(chosen.baseCurrency()));
            }
            return judge(row, base, chosen.baseCurrency());
        });
    }

    private static Finding judge(Row row, String base, String chosen) {
        if (!base.equals(chosen)) {
            return Finding.failed(
                    "The base currency of the company is %s, and the mapping settings name %s.".formatted(base, chosen),
                    "In the mapping settings choose baseCurrency %s, or leave it out.".formatted(base));
        }
        Boolean several = Truth.of(row.get("MULTICURRENCY"));
        return several == null
                ? Finding.ok("The base currency is %s; whether there are others Intacct did not say.".formatted(base))
                : Finding.ok(
                        several
                                ? "The base currency is %s, and the company has others.".formatted(base)
                                : "The only currency is %s; an invoice of billing in another one would be refused."
                                        .formatted(base));
    }
}
