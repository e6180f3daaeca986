package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.EventType;
import io.tieout.model.id.CustomerId;
import io.tieout.model.intacct.CreditRead;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.sync.SyncObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ARADJUSTMENT: credit memos, whose amounts are negative, and debit memos. Not worth a run, like payments. */
final class AdjustmentKind implements RecordKind<CreditRead> {

    private static final List<String> FIELDS = List.of(
            "RECORDNO",
            "RECORDID",
            "CUSTOMERID",
            "STATE",
            "CURRENCY",
            "BASECURR",
            "TRX_TOTALENTERED",
            "TRX_TOTALPAID",
            "TRX_TOTALDUE",
            "WHENCREATED",
            "DOCNUMBER",
            "DESCRIPTION",
            "MEGAENTITYID",
            "AUWHENCREATED",
            "WHENMODIFIED");

    private static final List<String> HARMLESS = List.of("DOCNUMBER", "DESCRIPTION");

    @Override
    public SyncObject object() {
        return SyncObject.CREDITS;
    }

    @Override
    public String plural() {
        return "credit and debit memos";
    }

    @Override
    public String singular() {
        return "credit or debit memo";
    }

    @Override
    public String intacctName() {
        return "ARADJUSTMENT";
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public String createdField() {
        return "AUWHENCREATED";
    }

    @Override
    public String documentDateField() {
        return "WHENCREATED";
    }

    @Override
    public List<Phase> phases() {
        return List.of(Phase.DELETED, Phase.UNDATED, Phase.CHANGED);
    }

    /** A posted memo can be deleted until it is applied; one without a time is found when everything is read. */
    @Override
    public List<Phase> phasesOfChanges() {
        return List.of(Phase.DELETED, Phase.CHANGED);
    }

    @Override
    public EventType<CreditRead> eventType() {
        return EventTypes.CREDIT_READ;
    }

    @Override
    public Class<CreditRead> payload() {
        return CreditRead.class;
    }

    @Override
    public String documentNo(Row row) {
        return row.get("RECORDID");
    }

    /** Billing has no document of this kind. */
    @Override
    public DocumentKind documentKind() {
        return DocumentKind.UNKNOWN;
    }

    @Override
    public List<String> dates(Row row) {
        return List.of(row.get("WHENCREATED"), row.get("WHENMODIFIED"));
    }

    @Override
    public List<String> dispensable() {
        return List.of("CURRENCY", "BASECURR", "DOCNUMBER", "DESCRIPTION", "MEGAENTITYID");
    }

    @Override
    public boolean isOptional() {
        return true;
    }

    @Override
    public CreditRead translate(Row row, String recordNo, Parts parts, Conditions conditions) throws Untranslatable {
        try {
            Omissions.refuse(row, HARMLESS);
            Formatting formatting = conditions.formatting();
            LocalDate date = Fields.time(row, "WHENCREATED", formatting::date);
            if (date == null) {
                throw new Untranslatable("WHENCREATED is empty or absent");
            }
            String currency = Amounts.currency(row, conditions);
            return new CreditRead(
                    recordNo,
                    Fields.text(row, "RECORDID"),
                    new CustomerId(Fields.required(row, "CUSTOMERID")).value(),
                    Fields.required(row, "STATE"),
                    Amounts.required(row, currency, "TRX_TOTALENTERED"),
                    Amounts.required(row, currency, "TRX_TOTALPAID"),
                    Amounts.required(row, currency, "TRX_TOTALDUE"),
                    date,
                    Fields.text(row, "DOCNUMBER"),
                    Fields.text(row, "DESCRIPTION"),
                    false,
                    Fields.given(row, "MEGAENTITYID"),
                    Fields.time(row, "WHENMODIFIED", formatting::time),
                    null);
        } catch (Untranslatable | IllegalArgumentException unusual) {
            throw new Untranslatable("%s %s \"%s\" of customer \"%s\": %s"
                    .formatted(singular(), recordNo, row.get("RECORDID"), row.get("CUSTOMERID"), unusual.getMessage()));
        }
    }

    @Override
    public CreditRead withRevision(CreditRead read, long revision) {
        return copy(read, read.deleted(), read.modifiedAt(), revision);
    }

    @Override
    public CreditRead content(CreditRead read) {
        return copy(read, read.deleted(), null, null);
    }

    @Override
    public CreditRead deleted(CreditRead last) {
        return copy(last, true, last.modifiedAt(), null);
    }

    private static CreditRead copy(
            CreditRead read, boolean deleted, @Nullable Instant modifiedAt, @Nullable Long revision) {
        return new CreditRead(
                read.recordNo(),
                read.creditNo(),
                read.customerId(),
                read.state(),
                read.total(),
                read.applied(),
                read.open(),
                read.date(),
                read.reference(),
                read.description(),
                deleted,
                read.entityId(),
                modifiedAt,
                revision);
    }
}
