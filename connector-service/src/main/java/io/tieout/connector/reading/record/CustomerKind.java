package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.detail.CustomerDetails;
import io.tieout.model.event.EventType;
import io.tieout.model.id.CustomerId;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.sync.SyncObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CUSTOMER. A deleted customer is not followed: Intacct does not delete customers that have transactions. */
final class CustomerKind implements RecordKind<CustomerRead> {

    private static final List<String> FIELDS = List.of(
            "RECORDNO",
            "CUSTOMERID",
            "NAME",
            "DISPLAYCONTACT.EMAIL1",
            "CURRENCY",
            "TERMNAME",
            "STATUS",
            "PARENTID",
            "ONHOLD",
            "DISPLAYCONTACT.CONTACTNAME",
            "BILLTO.CONTACTNAME",
            "BILLTO.EMAIL1",
            "SHIPTO.CONTACTNAME",
            "SHIPTO.EMAIL1",
            "MEGAENTITYID",
            "WHENCREATED",
            "WHENMODIFIED");

    private static final String EMAIL = "DISPLAYCONTACT.EMAIL1";
    private static final String DISPLAY = "DISPLAYCONTACT.CONTACTNAME";
    private static final String BILL_TO = "BILLTO.CONTACTNAME";
    private static final String BILL_TO_EMAIL = "BILLTO.EMAIL1";
    private static final String SHIP_TO = "SHIPTO.CONTACTNAME";
    private static final String SHIP_TO_EMAIL = "SHIPTO.EMAIL1";

    /** A name is still a name without a character that no XML may hold; an address or a term is told as absent. */
    private static final List<String> HARMLESS =
            List.of("NAME", EMAIL, "TERMNAME", DISPLAY, BILL_TO, BILL_TO_EMAIL, SHIP_TO, SHIP_TO_EMAIL);

    @Override
    public SyncObject object() {
        return SyncObject.CUSTOMERS;
    }

    @Override
    public String plural() {
        return "customers";
    }

    @Override
    public String singular() {
        return "customer";
    }

    @Override
    public String intacctName() {
        return "CUSTOMER";
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public String createdField() {
        return "WHENCREATED";
    }

    @Override
    public List<Phase> phases() {
        return List.of(Phase.UNDATED, Phase.CHANGED);
    }

    @Override
    public EventType<CustomerRead> eventType() {
        return EventTypes.CUSTOMER_READ;
    }

    @Override
    public Class<CustomerRead> payload() {
        return CustomerRead.class;
    }

    @Override
    public String documentNo(Row row) {
        return row.get("CUSTOMERID");
    }

    @Override
    public DocumentKind documentKind() {
        return DocumentKind.CUSTOMER;
    }

    @Override
    public List<String> dates(Row row) {
        return List.of(row.get("WHENMODIFIED"));
    }

    @Override
    public List<String> dispensable() {
        return List.of(
                "CURRENCY",
                "MEGAENTITYID",
                EMAIL,
                "TERMNAME",
                "PARENTID",
                "ONHOLD",
                DISPLAY,
                BILL_TO,
                BILL_TO_EMAIL,
                SHIP_TO,
                SHIP_TO_EMAIL);
    }

    @Override
    public CustomerRead translate(Row row, String recordNo, Parts parts, Conditions conditions) throws Untranslatable {
        try {
            Omissions.refuse(row, harmless(conditions));
            return new CustomerRead(
                    recordNo,
                    new CustomerId(Fields.required(row, "CUSTOMERID")).value(),
                    Fields.required(row, "NAME"),
                    row.omitted().containsKey(EMAIL) ? null : Fields.given(row, EMAIL),
                    conditions.currency().of(row.get("CURRENCY"), ""),
                    row.omitted().containsKey("TERMNAME") ? null : Fields.given(row, "TERMNAME"),
                    row.get("STATUS").isBlank() || row.get("STATUS").strip().equalsIgnoreCase("active"),
                    Fields.given(row, "MEGAENTITYID"),
                    Fields.time(row, "WHENMODIFIED", conditions.formatting()::time),
                    null,
                    details(row, conditions));
        } catch (Untranslatable | IllegalArgumentException unusual) {
            throw new Untranslatable("customer \"%s\": %s".formatted(row.get("CUSTOMERID"), unusual.getMessage()));
        }
    }

    private static List<String> harmless(Conditions conditions) {
        return Stream.concat(HARMLESS.stream(), conditions.customFieldsOf("CUSTOMER").stream())
                .toList();
    }

    private static CustomerDetails details(Row row, Conditions conditions) {
        return new CustomerDetails(
                Fields.text(row, "PARENTID"),
                onHold(row),
                contact(row, DISPLAY, EMAIL),
                contact(row, BILL_TO, BILL_TO_EMAIL),
                contact(row, SHIP_TO, SHIP_TO_EMAIL),
                Fields.custom(row, conditions.customFieldsOf("CUSTOMER")));
    }

    /** What is neither yes nor no is not told. */
    private static @Nullable Boolean onHold(Row row) {
        return switch (row.get("ONHOLD").strip().toLowerCase(Locale.ROOT)) {
            case "true", "t" -> true;
            case "false", "f" -> false;
            default -> null;
        };
    }

    private static CustomerDetails.@Nullable Contact contact(Row row, String nameField, String emailField) {
        String name = row.omitted().containsKey(nameField) ? null : Fields.text(row, nameField);
        String email = row.omitted().containsKey(emailField) ? null : Fields.text(row, emailField);
        return name == null && email == null ? null : new CustomerDetails.Contact(name, email);
    }

    @Override
    public CustomerRead withRevision(CustomerRead read, long revision) {
        return copy(read, read.modifiedAt(), revision);
    }

    @Override
    public CustomerRead content(CustomerRead read) {
        return copy(read, null, null);
    }

    private static CustomerRead copy(CustomerRead read, @Nullable Instant modifiedAt, @Nullable Long revision) {
        return new CustomerRead(
                read.recordNo(),
                read.customerId(),
                read.name(),
                read.email(),
                read.currency(),
                read.termName(),
                read.active(),
                read.entityId(),
                modifiedAt,
                revision,
                read.details());
    }

    @Override
    public @Nullable CustomerRead deleted(CustomerRead last) {
        return null;
    }
}
