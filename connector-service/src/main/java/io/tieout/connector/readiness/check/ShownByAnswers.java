package io.tieout.connector.readiness.check;

import io.tieout.connector.gateway.query.Row;
import io.tieout.model.outcome.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the answers of a real company show of the assumptions: only what is certain. A refusal for want of a right says nothing of the
 * gateway, and what no answer is about stays open.
 */
public final class ShownByAnswers {

    /** @param by what shows it, as a sentence; empty where it is open */
    public record Judgement(String id, String assumed, Assumption.Shown shown, String by) {}

    private record Sight(Assumption.Shown shown, String by) {

        static final Sight NOTHING = new Sight(Assumption.Shown.OPEN, "");

        static Sight confirmed(String by) {
            return new Sight(Assumption.Shown.CONFIRMED, by);
        }

        static Sight contradicted(String by) {
            return new Sight(Assumption.Shown.CONTRADICTED, by);
        }
    }

    private static final Map<String, Function<Facts, Sight>> SIGHTS = Map.of(
            "SIM-1", ShownByAnswers::singleCurrency,
            "SIM-13", ShownByAnswers::closedBooks,
            "SIM-14", ShownByAnswers::preferences,
            "SIM-15", ShownByAnswers::rights,
            "SIM-16", ShownByAnswers::concurrency,
            "SIM-31", ShownByAnswers::counts,
            "SIM-32", ShownByAnswers::recordNumbers,
            "SIM-40", facts -> field(facts, Ask.RESTRICTIONS, "UNRESTRICTED", "USERINFO"),
            "SIM-43", ShownByAnswers::policies,
            "SIM-45", ShownByAnswers::requirements);

    private ShownByAnswers() {}

    public static List<Judgement> of(Facts facts, List<Assumption> assumptions) {
        return assumptions.stream()
                .map(assumption -> {
                    Sight sight = SIGHTS.getOrDefault(assumption.id(), any -> Sight.NOTHING)
                            .apply(facts);
                    return new Judgement(assumption.id(), assumption.assumed(), sight.shown(), sight.by());
                })
                .toList();
    }

    private static Sight singleCurrency(Facts facts) {
        boolean single = facts.said(Ask.SETUP).stream()
                .flatMap(said -> said.rows().stream())
                .anyMatch(row -> Boolean.FALSE.equals(Truth.of(row.get("MULTICURRENCY"))));
        if (!single) {
            return Sight.NOTHING;
        }
        if (refusedAsAQuestion(facts, Ask.CURRENCY_OF_INVOICES)
                && facts.said(Ask.INVOICES).isPresent()) {
            return Sight.contradicted("A query of ARINVOICE with CURRENCY was refused in a company with one currency.");
        }
        return facts.said(Ask.CURRENCY_OF_INVOICES).stream()
                .flatMap(said -> said.rows().stream())
                .findFirst()
                .map(row -> row.has("CURRENCY") && row.get("CURRENCY").isBlank()
                        ? Sight.confirmed(
                                "An invoice of a company with one currency shows CURRENCY as an empty element.")
                        : Sight.contradicted(
                                row.has("CURRENCY")
                                        ? "An invoice of a company with one currency names it."
                                        : "An invoice of a company with one currency has no CURRENCY."))
                .orElse(Sight.NOTHING);
    }

    private static Sight closedBooks(Facts facts) {
        return facts.said(Ask.CLOSED_BOOKS).stream()
                .flatMap(said -> said.rows().stream())
                .findFirst()
                .map(row -> row.has("YEAR")
                        ? Sight.contradicted("get_closedbooksdate answers with year, month and day.")
                        : row.text().isBlank()
                                ? Sight.NOTHING
                                : Sight.confirmed("get_closedbooksdate answers with one date as a text."))
                .orElse(Sight.NOTHING);
    }

    private static Sight preferences(Facts facts) {
        return facts.said(Ask.PREFERENCES)
                .filter(said -> !said.rows().isEmpty())
                .map(said -> {
                    long known = java.util.Arrays.stream(Preferences.values())
                            .filter(preference -> preference.in(said).isPresent())
                            .count();
                    if (known == Preferences.values().length) {
                        return Sight.confirmed(
                                "The answer has every preference of receivables under the assumed name.");
                    }
                    return known == 0
                            ? Sight.contradicted(
                                    "The preferences of receivables have other names: " + Preferences.names(said) + ".")
                            : Sight.NOTHING;
                })
                .orElse(Sight.NOTHING);
    }

    /** A right to list that is said to be missing, while a list was read, or the other way round. */
    private static Sight rights(Facts facts) {
        Map<Permissions.Policy, Ask> lists = Map.of(
                Permissions.CUSTOMERS, Ask.CUSTOMERS,
                Permissions.INVOICES, Ask.INVOICES,
                Permissions.PAYMENTS, Ask.PAYMENTS);
        boolean agrees = false;
        for (var list : lists.entrySet()) {
            Permissions.Policy policy = list.getKey();
            var rights = facts.said(Ask.PERMISSIONS).stream()
                    .flatMap(said -> said.rows().stream())
                    .filter(row -> Permissions.isOf(row, policy))
                    .map(Permissions::rights)
                    .findFirst();
            boolean read = facts.said(list.getValue()).isPresent();
            boolean forbidden = facts.silence(list.getValue())
                    .filter(why -> why.is(ProblemCode.NO_PERMISSION))
                    .isPresent();
            if (rights.isPresent() && (read || forbidden)) {
                boolean may = rights.get().containsAll(Set.of("list"));
                if (may != read) {
                    return Sight.contradicted("getUserPermissions says that %s may%s be listed, and they could%s."
                            .formatted(policy.name(), may ? "" : " not", read ? "" : " not"));
                }
                agrees = true;
            }
        }
        return agrees
                ? Sight.confirmed(
                        "What could be listed is what getUserPermissions says, under the assumed names of policies.")
                : Sight.NOTHING;
    }

    private static Sight concurrency(Facts facts) {
        Facts.Usage usage = facts.usage();
        return usage.permits() == 2 && usage.openPermits() == 1
                ? Sight.contradicted("Intacct said \"busy\" at two requests at once.")
                : Sight.NOTHING;
    }

    private static Sight counts(Facts facts) {
        return facts.said(Ask.USER)
                .filter(said -> said.rows().size() == 1)
                .map(said -> said.complete()
                        ? Sight.confirmed("A page of USERINFO says how many records remain.")
                        : Sight.NOTHING)
                .orElse(Sight.NOTHING);
    }

    private static Sight recordNumbers(Facts facts) {
        List<String> numbers = facts.answers().values().stream()
                .flatMap(
                        heard -> heard instanceof Heard.Said said ? said.rows().stream() : java.util.stream.Stream.of())
                .filter(row -> !row.get("RECORDNO").isBlank())
                .map(row -> row.get("RECORDNO").strip())
                .toList();
        return numbers.stream()
                .filter(number -> !number.matches("\\d+"))
                .findFirst()
                .map(odd -> Sight.contradicted("A record number is written as \"%s\".".formatted(odd)))
                .orElseGet(() -> numbers.isEmpty()
                        ? Sight.NOTHING
                        : Sight.confirmed("%d record numbers are whole numbers.".formatted(numbers.size())));
    }

    private static Sight policies(Facts facts) {
        return facts.said(Ask.PERMISSIONS).stream()
                .flatMap(said -> said.rows().stream())
                .filter(row -> row.has("RIGHTS") && row.get("RIGHTS").isBlank())
                .findFirst()
                .map(row -> Sight.confirmed("Policy \"%s\" stands in the answer without any right."
                        .formatted(row.get("POLICYNAME").strip())))
                .orElse(Sight.NOTHING);
    }

    private static Sight requirements(Facts facts) {
        if (refusedAsAQuestion(facts, Ask.REQUIRED) && facts.said(Ask.ACCOUNTS).isPresent()) {
            return Sight.contradicted("A query of GLACCOUNT with the REQUIRE fields was refused.");
        }
        return facts.said(Ask.REQUIRED).stream()
                .flatMap(said -> said.rows().stream())
                .findFirst()
                .map(row -> Dimensions.FIELDS.stream().allMatch(row::has)
                        ? Sight.confirmed("An account shows every REQUIRE field.")
                        : Sight.contradicted("An account does not show %s."
                                .formatted(String.join(
                                        ", ",
                                        Dimensions.FIELDS.stream()
                                                .filter(field -> !row.has(field))
                                                .toList()))))
                .orElse(Sight.NOTHING);
    }

    private static Sight field(Facts facts, Ask ask, String field, String object) {
        if (refusedAsAQuestion(facts, ask) && facts.said(Ask.USER).isPresent()) {
            return Sight.contradicted("A query of %s with %s was refused.".formatted(object, field));
        }
        return facts.said(ask).stream()
                .flatMap(said -> said.rows().stream())
                .findFirst()
                .map((Row row) -> row.has(field)
                        ? Sight.confirmed("%s shows %s.".formatted(object, field))
                        : Sight.contradicted("%s does not show %s.".formatted(object, field)))
                .orElse(Sight.NOTHING);
    }

    /** Refused for what was asked, and not because the user may not ask. */
    private static boolean refusedAsAQuestion(Facts facts, Ask ask) {
        return facts.silence(ask)
                .filter(why -> !why.is(ProblemCode.NO_PERMISSION)
                        && !why.is(ProblemCode.ANSWER_UNREADABLE)
                        && !why.is(ProblemCode.PAGE_CONTRADICTS_ITSELF))
                .isPresent();
    }
}
