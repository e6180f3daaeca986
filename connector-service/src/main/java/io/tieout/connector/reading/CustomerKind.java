package io.tieout.connector.reading;

import io.tieout.connector.gateway.function.CustomerRow;
import io.tieout.connector.gateway.function.IntacctTime;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.EventType;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.sync.SyncObject;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CUSTOMER. A deleted customer is not followed: Intacct does not delete customers that have transactions. */
final class CustomerKind implements RecordKind<CustomerRow, CustomerRead> {

    @Override
    public SyncObject object() {
        return SyncObject.CUSTOMERS;
    }

    @Override
    public String plural() {
        return "customers";
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
    public CustomerRead translate(CustomerRow row) throws Untranslatable {
        try {
            return new CustomerRead(
                    row.recordNo(),
                    row.customerId(),
                    row.name(),
                    RecordKind.given(row.email()),
                    RecordKind.given(row.currency()),
                    RecordKind.given(row.termName()),
                    row.status().isEmpty() || row.status().equalsIgnoreCase("active"),
                    RecordKind.given(row.entityId()),
                    IntacctTime.time(row.modifiedAt()),
                    null);
        } catch (IllegalArgumentException | DateTimeException unusual) {
            throw new Untranslatable("customer \"%s\": %s".formatted(row.customerId(), unusual.getMessage()));
        }
    }

    @Override
    public CustomerRead content(CustomerRead read) {
        return new CustomerRead(
                read.recordNo(),
                read.customerId(),
                read.name(),
                read.email(),
                read.currency(),
                read.termName(),
                read.active(),
                read.entityId(),
                null,
                null);
    }

    @Override
    public @Nullable CustomerRead deleted(CustomerRead last) {
        return null;
    }
}
