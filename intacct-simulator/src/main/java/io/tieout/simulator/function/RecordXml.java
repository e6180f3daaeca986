package io.tieout.simulator.function;

import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.query.Dialect;
import io.tieout.simulator.query.Field;
import io.tieout.simulator.query.Formats;
import io.tieout.simulator.query.ObjectType;
import io.tieout.simulator.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes rows as elements: one element per field, dotted names as they are. */
record RecordXml<T>(ObjectType<T> type, List<Field<T>> fields, boolean withCustomFields, Dialect dialect) {

    /** The fields of a comma-separated list; {@code *} or nothing means all, custom ones too. */
    static <T> RecordXml<T> listed(Work work, ObjectType<T> type, String list, Dialect dialect) {
        if (list.isEmpty() || list.equals("*")) {
            return new RecordXml<>(type, type.fields(dialect), true, dialect);
        }
        List<Field<T>> fields = new ArrayList<>();
        for (String name : list.split(",")) {
            fields.add(type.field(work, name.strip(), dialect));
        }
        return new RecordXml<>(type, fields, false, dialect);
    }

    void write(XmlWriter xml, String elementName, Work work, T row) {
        xml.start(elementName);
        for (Field<T> field : fields) {
            if (!dialect.leavesOut(field.name())) {
                xml.element(field.name(), Formats.write(field.accessor().value(work, row), field.name(), dialect));
            }
        }
        if (withCustomFields) {
            Map<String, String> rest = new TreeMap<>(type.custom(row));
            fields.forEach(field -> rest.remove(field.name()));
            rest.forEach(xml::element);
        }
        xml.end();
    }
}
