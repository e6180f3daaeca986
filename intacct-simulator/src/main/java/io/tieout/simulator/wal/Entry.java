package io.tieout.simulator.wal;

import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.ledger.AuditEntry;
import io.tieout.simulator.ledger.Commit;
import io.tieout.simulator.ledger.Customer;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.LedgerRecord;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.ledger.Receipt;
import io.tieout.simulator.ledger.RecordKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of the write-ahead log: a definition, a removal, or a commit.
 *
 * @param defined a company's new definition; null on other lines
 * @param removed the id of a company that is gone; null on other lines
 * @param company whose commit it is; null on other lines
 */
record Entry(
        @Nullable CompanyDefinition defined,
        @Nullable String removed,
        @Nullable String company,
        @Nullable List<Saved> saved,
        @Nullable List<RecordKey> deleted,
        @Nullable List<String> controlIds) {

    /** One record of a commit; the kind names its class. */
    record Saved(String kind, JsonNode record) {}

    static Entry of(CompanyDefinition definition) {
        return new Entry(definition, null, null, null, null, null);
    }

    static Entry removal(String company) {
        return new Entry(null, company, null, null, null, null);
    }

    static Entry of(String company, Commit commit, JsonMapper json) {
        List<Saved> saved = new ArrayList<>();
        for (LedgerRecord record : commit.saved()) {
            saved.add(new Saved(kind(record), json.valueToTree(record)));
        }
        return new Entry(null, null, company, saved, commit.removed(), commit.controlIds());
    }

    Commit commit(JsonMapper json) {
        List<LedgerRecord> records = new ArrayList<>();
        for (Saved one : saved == null ? List.<Saved>of() : saved) {
            records.add(json.treeToValue(one.record(), type(one.kind())));
        }
        return new Commit(records, deleted == null ? List.of() : deleted, controlIds == null ? List.of() : controlIds);
    }

    private static String kind(LedgerRecord record) {
        return switch (record) {
            case Customer _ -> "customer";
            case Document _ -> "document";
            case Receipt _ -> "receipt";
            case MasterRecord _ -> "master";
            case AuditEntry _ -> "audit";
        };
    }

    private static Class<? extends LedgerRecord> type(String kind) {
        return switch (kind) {
            case "customer" -> Customer.class;
            case "document" -> Document.class;
            case "receipt" -> Receipt.class;
            case "master" -> MasterRecord.class;
            case "audit" -> AuditEntry.class;
            default ->
                throw new IllegalStateException("The write-ahead log has a record of an unknown kind '" + kind + "'.");
        };
    }
}
