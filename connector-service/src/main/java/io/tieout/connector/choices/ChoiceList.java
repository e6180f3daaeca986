package io.tieout.connector.choices;

import io.tieout.connector.gateway.query.Row;
import io.tieout.starter.web.InvalidRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every list, with where it is read and what an entry of it is. */
enum ChoiceList {
    ACCOUNTS(of("GLACCOUNT", "ACCOUNTNO", "TITLE", "ACCOUNTTYPE", null)),
    BANK_ACCOUNTS(
            of("CHECKINGACCOUNT", "BANKACCOUNTID", "BANKNAME", "CURRENCY", "checking"),
            of("SAVINGSACCOUNT", "BANKACCOUNTID", "BANKNAME", "CURRENCY", "savings")),
    ACCOUNT_LABELS(of("ARACCOUNTLABEL", "ACCOUNTLABEL", "DESCRIPTION", "GLACCOUNTNO", "label")),
    TERMS(of("ARTERM", "NAME", "DESCRIPTION", null, "term")),
    LOCATIONS(of("LOCATION", "LOCATIONID", "NAME", null, "location")),
    DEPARTMENTS(of("DEPARTMENT", "DEPARTMENTID", "TITLE", null, "department")),
    ENTITIES(of("LOCATIONENTITY", "LOCATIONID", "NAME", null, "entity")),
    /** Not a list of the company: the values that the vendor documents for payments and advances, without those that charge a card. */
    PAYMENT_METHODS;

    static final List<Choice> METHODS = List.of(
            new Choice("Cash", "Cash", "method", null, null),
            new Choice("Credit Card", "Credit Card", "method", null, null),
            new Choice("EFT", "EFT", "method", null, null),
            new Choice("Printed Check", "Printed Check", "method", null, null));

    /**
     * Where a list, or a part of it, is read.
     *
     * @param fields beside RECORDNO
     */
    record Source(String object, List<String> fields, Function<Row, Choice> choice) {}

    private final List<Source> sources;

    ChoiceList(Source... sources) {
        this.sources = List.of(sources);
    }

    /** Empty for what is not read. */
    List<Source> sources() {
        return sources;
    }

    /** As it stands in addresses. */
    String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws InvalidRequest if there is no such list */
    static ChoiceList at(String address) {
        return Arrays.stream(values())
                .filter(list -> list.address().equals(address.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("There is no list \"%s\"; there are %s."
                        .formatted(
                                address.length() <= 60 ? address : address.substring(0, 60) + "…",
                                Arrays.stream(values()).map(ChoiceList::address).collect(Collectors.joining(", ")))));
    }

    /** @param kind of all entries; null where the further field says it */
    private static Source of(String object, String id, String name, @Nullable String further, @Nullable String kind) {
        return new Source(
                object,
                further == null ? List.of(id, name) : List.of(id, name, further),
                row -> Choice.of(
                        row, id, name, kind == null && further != null ? Choice.textOrNull(row, further) : kind));
    }
}
