package io.tieout.simulator.query;

import io.tieout.simulator.ledger.LedgerRecord;
import io.tieout.simulator.ledger.Work;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The fields and indexes that every record has. */
final class TrailFields {

    private TrailFields() {}

    static <T extends LedgerRecord> ObjectType<T> add(ObjectType<T> type, Class<T> rowClass) {
        return type.with("CREATEDBY", DataType.TEXT, (work, row) -> row.trail().user())
                .with("MODIFIEDBY", DataType.TEXT, (work, row) -> row.trail().user())
                .with("MEGAENTITYID", DataType.TEXT, (work, row) -> row.trail().entity())
                .with("MEGAENTITYKEY", DataType.TEXT, (work, row) -> row.trail().entity())
                .with("MEGAENTITYNAME", DataType.TEXT, (work, row) -> entityName(work, row))
                .with(
                        "WHENMODIFIED",
                        DataType.TIMESTAMP,
                        (work, row) -> row.trail().modified())
                .indexed("RECORDNO", recordNo(type.name(), rowClass));
    }

    static <T extends LedgerRecord> BiFunction<Work, String, Stream<T>> recordNo(String object, Class<T> rowClass) {
        return (work, value) -> number(value).flatMap(number -> work.find(object, number)).map(rowClass::cast).stream();
    }

    static <T extends LedgerRecord> BiFunction<Work, String, Stream<T>> naturalKey(String object, Class<T> rowClass) {
        return (work, value) -> work.findAll(object, value).map(rowClass::cast);
    }

    static Optional<Long> number(String value) {
        return value.matches("\\d{1,18}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
    }

    private static String entityName(Work work, LedgerRecord row) {
        return work.master(
                        io.tieout.simulator.ledger.MasterRecord.ENTITY,
                        row.trail().entity())
                .map(entity -> entity.fields().getOrDefault("NAME", ""))
                .orElse("");
    }
}
