package io.tieout.connector.profile;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.Answers;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.Pages;
import io.tieout.connector.gateway.Question;
import io.tieout.connector.gateway.WholeLists;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Inquiry;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.profile.CompanyProfile.Part;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.event.InvalidPayload;
import io.tieout.model.event.Required;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a company for its profile: eleven questions in one request, more only where a list is longer than a page. */
@Component
class ReadingProfiles {

    private static final Question SETUP = new Question("setup", new Inquiry.FinancialSetup());
    private static final Question APPLICATIONS = new Question("applications", new Inquiry.Applications());

    private final Pages pages;
    private final WholeLists lists;
    private final Formattings formattings;
    private final Clock clock;

    ReadingProfiles(Pages pages, WholeLists lists, Formattings formattings, Clock clock) {
        this.pages = pages;
        this.lists = lists;
        this.formattings = formattings;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {

        record Read(CompanyProfile profile) implements Outcome {}

        /** Nothing at all could be asked. */
        record NotRead(Fault fault) implements Outcome {}
    }

    private record Listed(Part part, String object, String field) {
        Question first() {
            return WholeLists.first(object, field);
        }
    }

    private static final List<Listed> LISTS = List.of(
            new Listed(Part.ENTITIES, "LOCATIONENTITY", "LOCATIONID"),
            new Listed(Part.ACCOUNTS, "GLACCOUNT", "ACCOUNTNO"),
            new Listed(Part.BANK_ACCOUNTS, "CHECKINGACCOUNT", "BANKACCOUNTID"),
            new Listed(Part.BANK_ACCOUNTS, "SAVINGSACCOUNT", "BANKACCOUNTID"),
            new Listed(Part.ACCOUNT_LABELS, "ARACCOUNTLABEL", "ACCOUNTLABEL"),
            new Listed(Part.LOCATIONS, "LOCATION", "LOCATIONID"),
            new Listed(Part.DEPARTMENTS, "DEPARTMENT", "DEPARTMENTID"));

    /** @param before what is known already of the same company; null for nothing */
    Outcome read(Connection connection, CallPurpose cause, Duration wait, @Nullable CompanyProfile before) {
        Question formatting = Formattings.question(connection);
        Question user = user(connection);
        List<Question> questions = new ArrayList<>(List.of(formatting, SETUP, APPLICATIONS, user));
        LISTS.forEach(list -> questions.add(list.first()));
        Answers answers =
                pages.ask(connection, cause, questions, "The profile of company " + connection.companyId(), wait);
        if (answers instanceof Answers.None none) {
            return new Outcome.NotRead(none.fault());
        }
        Map<Part, Problem> unknown = new EnumMap<>(Part.class);
        var known = formattings.understood(
                answers.to(formatting), connection, cause, wait, before == null ? null : before.formatting());
        Map<Part, @Nullable List<String>> ids = ids(answers, connection, cause, wait, unknown);
        CompanyProfile profile = new CompanyProfile(
                connection.companyId(),
                connection.entityId(),
                clock.instant(),
                first(known, Part.FORMATTING, unknown),
                currency(first(answers.to(SETUP), Part.CURRENCIES, unknown), unknown),
                all(answers.to(APPLICATIONS), Part.APPLICATIONS, Row::text, unknown),
                userType(first(answers.to(user), Part.USER, unknown)),
                ids.get(Part.ENTITIES),
                ids.get(Part.ACCOUNTS),
                ids.get(Part.BANK_ACCOUNTS),
                ids.get(Part.ACCOUNT_LABELS),
                ids.get(Part.LOCATIONS),
                ids.get(Part.DEPARTMENTS),
                unknown);
        return new Outcome.Read(before == null ? profile : profile.orAsBefore(before));
    }

    private static Question user(Connection connection) {
        Query query = Query.of(
                "USERINFO",
                List.of("RECORDNO", "LOGINID", "USERTYPE"),
                Filter.equalTo("LOGINID", connection.credentials().userId()),
                List.of("RECORDNO"),
                1);
        return new Question("user", query);
    }

    /** A list of which a part is not known is not known: half of the bank accounts would refuse the other half. */
    private Map<Part, @Nullable List<String>> ids(
            Answers answers, Connection connection, CallPurpose cause, Duration wait, Map<Part, Problem> unknown) {
        Map<Part, @Nullable List<String>> ids = new EnumMap<>(Part.class);
        for (Listed list : LISTS) {
            PageAnswer<Row> whole =
                    lists.rest(answers.to(list.first()), connection, cause, wait, list.object(), list.field());
            List<String> more = all(whole, list.part(), row -> row.get(list.field()), unknown);
            if (ids.containsKey(list.part())) {
                List<String> before = ids.get(list.part());
                ids.put(list.part(), before == null || more == null ? null : joined(before, more));
            } else {
                ids.put(list.part(), more);
            }
        }
        return ids;
    }

    private static List<String> joined(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    private static <T> @Nullable T first(PageAnswer<T> answer, Part part, Map<Part, Problem> unknown) {
        return switch (answer) {
            case PageAnswer.Failed<T> failed -> {
                unknown.putIfAbsent(part, failed.fault().problem());
                yield null;
            }
            case PageAnswer.Page<T> page
            when page.rows().isEmpty() -> {
                unknown.putIfAbsent(part, empty(part));
                yield null;
            }
            case PageAnswer.Page<T> page -> page.rows().getFirst();
        };
    }

    private static @Nullable List<String> all(
            PageAnswer<Row> answer, Part part, Function<Row, String> id, Map<Part, Problem> unknown) {
        return switch (answer) {
            case PageAnswer.Failed<Row> failed -> {
                unknown.putIfAbsent(part, failed.fault().problem());
                yield null;
            }
            case PageAnswer.Page<Row> page ->
                page.rows().stream()
                        .map(id)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
        };
    }

    private static @Nullable String userType(@Nullable Row row) {
        return row == null || row.get("USERTYPE").isBlank() ? null : row.get("USERTYPE");
    }

    /** BASECURRENCY is empty where the entities have base currencies of their own: then it is none, and not unknown. */
    private static @Nullable CompanyCurrency currency(@Nullable Row row, Map<Part, Problem> unknown) {
        if (row == null) {
            return null;
        }
        Boolean several = truth(row.get("MULTICURRENCY").strip());
        boolean many = Boolean.TRUE.equals(truth(row.get("MULTIBASECURRENCY").strip()));
        String shown = row.get("BASECURRENCY").strip();
        String base = shown.isEmpty() ? null : shown;
        if (several == null || base == null && !many && !several) {
            unknown.putIfAbsent(Part.CURRENCIES, empty(Part.CURRENCIES));
            return base == null && several == null ? null : new CompanyCurrency(base, several);
        }
        try {
            Required.currencyIfGiven(base, "baseCurrency");
        } catch (InvalidPayload noCurrency) {
            unknown.putIfAbsent(Part.CURRENCIES, empty(Part.CURRENCIES));
            return null;
        }
        return new CompanyCurrency(base, several || many);
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "t", "yes", "1" -> true;
            case "false", "f", "no", "0" -> false;
            default -> null;
        };
    }

    private static Problem empty(Part part) {
        return new Problem(
                ProblemCode.PROFILE_PART_EMPTY,
                "its answer about %s says nothing that Tieout understands.".formatted(part.words()),
                "Test the connection again; if it stays so, look at the company's settings in Intacct, and tell the makers of Tieout.");
    }
}
