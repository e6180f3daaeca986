package io.tieout.simulator.query;

import io.tieout.simulator.ledger.AuditEntry;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.receivables.RequiredDimensions;
import java.util.List;
import java.util.Map;

/** Master data and the audit history as the gateway shows them. */
final class MasterFields {

    private MasterFields() {}

    static List<ObjectType<?>> types() {
        return List.of(
                account(),
                type(
                        MasterRecord.CHECKING_ACCOUNT,
                        "BANKACCOUNTID",
                        "BANKNAME",
                        "GLACCOUNTNO",
                        "CURRENCY",
                        "LOCATIONID"),
                type(
                        MasterRecord.SAVINGS_ACCOUNT,
                        "BANKACCOUNTID",
                        "BANKNAME",
                        "GLACCOUNTNO",
                        "CURRENCY",
                        "LOCATIONID"),
                type(MasterRecord.ACCOUNT_LABEL, "ACCOUNTLABEL", "DESCRIPTION", "GLACCOUNTNO", "OFFSETGLACCOUNTNO"),
                type(MasterRecord.TERM, "NAME", "DESCRIPTION", "DUEDATE", "DUEFROM", "DISCDATE"),
                type(MasterRecord.LOCATION, "LOCATIONID", "NAME", "PARENTID", "CURRENCY"),
                type(MasterRecord.ENTITY, "LOCATIONID", "NAME", "CURRENCY"),
                type(MasterRecord.DEPARTMENT, "DEPARTMENTID", "TITLE", "PARENTID"),
                type(
                        MasterRecord.CONTACT,
                        "CONTACTNAME",
                        "PRINTAS",
                        "COMPANYNAME",
                        "FIRSTNAME",
                        "LASTNAME",
                        "EMAIL1",
                        "EMAIL2",
                        "PHONE1",
                        "MAILADDRESS.ADDRESS1",
                        "MAILADDRESS.CITY",
                        "MAILADDRESS.ZIP",
                        "MAILADDRESS.COUNTRY"),
                type(
                        MasterRecord.USER,
                        "LOGINID",
                        "DESCRIPTION",
                        "USERTYPE",
                        "ADMIN",
                        "LOGINDISABLED",
                        "UNRESTRICTED"));
    }

    private static ObjectType<MasterRecord> account() {
        ObjectType<MasterRecord> type =
                type(MasterRecord.GL_ACCOUNT, "ACCOUNTNO", "TITLE", "ACCOUNTTYPE", "NORMALBALANCE", "CATEGORY");
        for (String flag : RequiredDimensions.flags()) {
            type.with(
                    flag,
                    DataType.BOOLEAN,
                    (work, row) -> "true".equals(row.fields().get(flag)));
        }
        return type;
    }

    static ObjectType<AuditEntry> audit() {
        ObjectType<AuditEntry> type = new ObjectType<AuditEntry>(
                        AuditEntry.OBJECT,
                        "RECORDNO",
                        work -> work.all(AuditEntry.OBJECT).map(AuditEntry.class::cast),
                        AuditEntry::trail,
                        row -> Map.of())
                .with("RECORDNO", DataType.INTEGER, (work, row) -> row.recordNo())
                .with("ID", DataType.INTEGER, (work, row) -> row.recordNo())
                .with("OBJECTTYPE", DataType.TEXT, (work, row) -> row.objectType())
                .with("OBJECTKEY", DataType.TEXT, (work, row) -> row.objectKey())
                .with(
                        "ACCESSMODE",
                        DataType.ENUM,
                        List.of("D"),
                        // "D" in query, "Delete" in readByQuery: the other way round than everywhere else
                        (work, row) -> new Coded(row.accessMode(), "Delete"))
                .with(
                        "ACCESSTIME",
                        DataType.TIMESTAMP,
                        (work, row) -> row.trail().created())
                .with("USERID", DataType.TEXT, (work, row) -> row.trail().user());
        return TrailFields.add(type, AuditEntry.class);
    }

    private static ObjectType<MasterRecord> type(String object, String key, String... texts) {
        ObjectType<MasterRecord> type = new ObjectType<MasterRecord>(
                        object,
                        key,
                        work -> work.all(object).map(MasterRecord.class::cast),
                        MasterRecord::trail,
                        MasterRecord::fields)
                .with("RECORDNO", DataType.INTEGER, (work, row) -> row.recordNo())
                .with(key, DataType.TEXT, (work, row) -> row.name());
        for (String text : texts) {
            type.with(text, DataType.TEXT, (work, row) -> row.fields().get(text));
        }
        type.with("STATUS", DataType.ENUM, List.of("active", "inactive"), (work, row) -> Coded.status(row.active()))
                .with(
                        "WHENCREATED",
                        DataType.TIMESTAMP,
                        (work, row) -> row.trail().created())
                .indexed(key, TrailFields.naturalKey(object, MasterRecord.class));
        return TrailFields.add(type, MasterRecord.class);
    }
}
