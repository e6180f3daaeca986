package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.EventType;
import io.tieout.model.id.CustomerId;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.sync.SyncObject;
import java.time.Instant;
import java.util.List;
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
            "MEGAENTITYID",
            "WHENCREATED",
            "WHENMODIFIED");

    private static final String EMAIL = "DISPLAYCONTACT.EMAIL1";

    /** A name is still a name without a character that no XML may hold; an address or a term is told as absent. */
    private static final List<String> HARMLESS = List.of("NAME", EMAIL, "TERMNAME");

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
        return List.of("CURRENCY", "MEGAENTITYID", EMAIL, "TERMNAME");
    }

    @Override
    public CustomerRead translate(Row row, String recordNo, Conditions conditions) throws Untranslatable {
        try {
            Omissions.refuse(row, HARMLESS);
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
                    null);
        } catch (Untranslatable | IllegalArgumentException unusual) {
            throw new Untranslatable("customer \"%s\": %s".formatted(row.get("CUSTOMERID"), unusual.getMessage()));
        }
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
                revision);
    }

    @Override
    public @Nullable CustomerRead deleted(CustomerRead last) {
        return null;
    }
}
