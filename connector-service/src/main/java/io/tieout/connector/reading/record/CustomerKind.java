package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.function.CustomerRow;
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
final class CustomerKind implements RecordKind<CustomerRow, CustomerRead> {

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
        return CustomerRow.FIELDS;
    }

    @Override
    public Class<CustomerRow> row() {
        return CustomerRow.class;
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
    public String recordNo(CustomerRow row) {
        return row.recordNo();
    }

    @Override
    public String modifiedAt(CustomerRow row) {
        return row.modifiedAt();
    }

    @Override
    public String documentNo(CustomerRow row) {
        return row.customerId();
    }

    @Override
    public DocumentKind documentKind() {
        return DocumentKind.CUSTOMER;
    }

    @Override
    public List<String> dates(CustomerRow row) {
        return List.of(row.modifiedAt());
    }

    @Override
    public List<String> dispensable() {
        return List.of("CURRENCY", "MEGAENTITYID", EMAIL, "TERMNAME");
    }

    @Override
    public CustomerRead translate(CustomerRow row, String recordNo, Conditions conditions) throws Untranslatable {
        try {
            Omissions.refuse(row, HARMLESS);
            return new CustomerRead(
                    recordNo,
                    new CustomerId(Fields.required(row.customerId(), "CUSTOMERID")).value(),
                    Fields.required(row.name(), "NAME"),
                    row.omitted().containsKey(EMAIL) ? null : Fields.given(row.email(), EMAIL),
                    conditions.currency().of(row.currency(), ""),
                    row.omitted().containsKey("TERMNAME") ? null : Fields.given(row.termName(), "TERMNAME"),
                    row.status().isBlank() || row.status().strip().equalsIgnoreCase("active"),
                    Fields.given(row.entityId(), "MEGAENTITYID"),
                    Fields.time(row.modifiedAt(), "WHENMODIFIED", conditions.formatting()::time),
                    null);
        } catch (Untranslatable | IllegalArgumentException unusual) {
            throw new Untranslatable("customer \"%s\": %s".formatted(row.customerId(), unusual.getMessage()));
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
