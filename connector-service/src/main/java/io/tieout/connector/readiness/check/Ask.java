package io.tieout.connector.readiness.check;

import io.tieout.connector.gateway.Question;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Inquiry;
import io.tieout.connector.gateway.query.Query;
import io.tieout.model.connection.AccountsChosen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The questions, each a function of a request. What may be refused by itself is asked by itself: a field that a company does not have
 * would take the others with it.
 */
public enum Ask {
    USER(subject -> user(subject, "LOGINID", "USERTYPE", "STATUS")),
    WEB_SERVICES_ONLY(subject -> user(subject, "LOGINDISABLED")),
    RESTRICTIONS(subject -> user(subject, "UNRESTRICTED")),
    FORMATTING(subject -> new Inquiry.UserFormatting(subject.userId())),
    PERMISSIONS(subject -> new Inquiry.UserPermissions(subject.userId())),
    APPLICATIONS(subject -> new Inquiry.Applications()),
    SETUP(subject -> new Inquiry.FinancialSetup()),
    PREFERENCES(subject -> new Inquiry.Preferences("AR")),
    CLOSED_BOOKS(subject -> new Inquiry.ClosedBooks()),
    CUSTOMERS(subject -> some("CUSTOMER", null, "CUSTOMERID")),
    INVOICES(subject -> some("ARINVOICE", null, "RECORDID")),
    CURRENCY_OF_INVOICES(subject -> some("ARINVOICE", null, "CURRENCY", "BASECURR")),
    PAYMENTS(subject -> some("ARPYMT", null, "STATE")),
    DELETIONS(subject -> some("AUDITHISTORY", Filter.equalTo("ACCESSMODE", "D"), "OBJECTKEY")),
    ENTITIES(subject -> all("LOCATIONENTITY", entity(subject), "LOCATIONID", "NAME", "STATUS")),
    TERMS(subject -> some("ARTERM", Filter.equalTo("STATUS", "active"), "NAME")),
    ACCOUNTS(subject -> among("GLACCOUNT", "ACCOUNTNO", accounts(subject), "TITLE", "ACCOUNTTYPE", "STATUS")),
    REQUIRED(subject -> among("GLACCOUNT", "ACCOUNTNO", accounts(subject), Dimensions.FIELDS.toArray(String[]::new))),
    CHECKING(subject -> banks(subject, "CHECKINGACCOUNT")),
    SAVINGS(subject -> banks(subject, "SAVINGSACCOUNT")),
    BOUND_CHECKING(subject -> bound(subject, "CHECKINGACCOUNT")),
    BOUND_SAVINGS(subject -> bound(subject, "SAVINGSACCOUNT")),
    LABELS(subject -> among("ARACCOUNTLABEL", "ACCOUNTLABEL", labels(subject), "GLACCOUNTNO", "STATUS")),
    LOCATIONS(subject -> among("LOCATION", "LOCATIONID", location(subject), "NAME", "STATUS")),
    DEPARTMENTS(subject -> among("DEPARTMENT", "DEPARTMENTID", department(subject), "TITLE", "STATUS"));

    /** The most values that a filter takes. */
    public static final int MOST = 1000;

    private final Function<Subject, @Nullable Inquiry> inquiry;

    Ask(Function<Subject, @Nullable Inquiry> inquiry) {
        this.inquiry = inquiry;
    }

    /** Nothing where there is nothing to ask about. */
    public Optional<Question> question(Subject subject) {
        return Optional.ofNullable(inquiry.apply(subject))
                .map(asked -> new Question(name().toLowerCase(Locale.ROOT), asked));
    }

    /** Whether a gateway that does not know the function would refuse the whole request for it. */
    public boolean standsAlone() {
        return this == CLOSED_BOOKS;
    }

    /** Every account that was chosen. */
    static List<String> accounts(Subject subject) {
        AccountsChosen chosen = subject.chosen();
        if (chosen == null) {
            return List.of();
        }
        List<String> accounts = new ArrayList<>();
        accounts.add(chosen.undepositedFundsAccount());
        Stream.of(chosen.receivablesAccount(), chosen.advanceAccount())
                .filter(Objects::nonNull)
                .forEach(accounts::add);
        accounts.addAll(chosen.itemAccounts());
        return accounts.stream().distinct().toList();
    }

    private static List<String> labels(Subject subject) {
        return subject.chosen() == null ? List.of() : subject.chosen().labels();
    }

    private static List<String> location(Subject subject) {
        AccountsChosen chosen = subject.chosen();
        return chosen == null || chosen.locationId() == null ? List.of() : List.of(chosen.locationId());
    }

    private static List<String> department(Subject subject) {
        AccountsChosen chosen = subject.chosen();
        return chosen == null || chosen.departmentId() == null ? List.of() : List.of(chosen.departmentId());
    }

    private static Inquiry user(Subject subject, String... fields) {
        return some("USERINFO", Filter.equalTo("LOGINID", subject.userId()), fields);
    }

    private static @Nullable Filter entity(Subject subject) {
        return subject.entityId() == null ? null : Filter.equalTo("LOCATIONID", subject.entityId());
    }

    private static @Nullable Inquiry banks(Subject subject, String object) {
        AccountsChosen chosen = subject.chosen();
        return chosen == null
                ? null
                : among(object, "BANKACCOUNTID", chosen.bankAccounts(), "BANKNAME", "CURRENCY", "STATUS");
    }

    private static @Nullable Inquiry bound(Subject subject, String object) {
        AccountsChosen chosen = subject.chosen();
        return chosen == null
                ? null
                : some(
                        object,
                        Filter.equalTo("GLACCOUNTNO", chosen.undepositedFundsAccount()),
                        "BANKACCOUNTID",
                        "GLACCOUNTNO");
    }

    private static @Nullable Inquiry among(String object, String key, List<String> values, String... fields) {
        if (values.isEmpty()) {
            return null;
        }
        List<String> first = values.size() > MOST ? values.subList(0, MOST) : values;
        return all(
                object,
                Filter.in(key, first),
                Stream.concat(Stream.of(key), Stream.of(fields)).toArray(String[]::new));
    }

    private static Query some(String object, @Nullable Filter filter, String... fields) {
        return query(object, filter, 1, fields);
    }

    private static Query all(String object, @Nullable Filter filter, String... fields) {
        return query(object, filter, Query.LARGEST_PAGE, fields);
    }

    private static Query query(String object, @Nullable Filter filter, int size, String... fields) {
        List<String> asked =
                Stream.concat(Stream.of("RECORDNO"), Stream.of(fields)).toList();
        return Query.of(object, asked, filter, List.of("RECORDNO"), size);
    }
}
