package io.tieout.simulator.function;

import io.tieout.simulator.query.Catalogue;
import io.tieout.simulator.query.Field;
import io.tieout.simulator.query.ObjectType;
import io.tieout.simulator.xml.XmlWriter;

/** {@code lookup}: which fields and relations an object has. Ignores permissions, as the vendor's does. */
record Lookup(Catalogue catalogue) implements GatewayFunction {

    @Override
    public String name() {
        return "lookup";
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        ObjectType<?> type = catalogue.type(call.body().text("object", ""));
        return Answer.data(Answer.attributes("listtype", "All", "count", "1"), xml -> {
            xml.start("Type", Answer.attributes("Name", type.name(), "DocumentType", ""));
            xml.start("Fields");
            type.fields().forEach(field -> write(xml, field));
            type.customFields(in.work()).forEach(name -> custom(xml, name));
            xml.end();
            xml.start("Relationships");
            type.relatedPaths()
                    .forEach(path -> xml.start("Relationship")
                            .element("OBJECTPATH", path)
                            .element("OBJECTNAME", "CONTACT")
                            .element("LABEL", "")
                            .element("RELATIONSHIPTYPE", "MANY2ONE")
                            .element("RELATEDBY", path + "KEY")
                            .end());
            xml.end();
            xml.end();
        });
    }

    private static void custom(XmlWriter xml, String name) {
        xml.start("Field")
                .element("ID", name)
                .element("LABEL", name)
                .element("DESCRIPTION", name)
                .element("REQUIRED", "false")
                .element("READONLY", "false")
                .element("DATATYPE", "TEXT")
                .element("ISCUSTOM", "true")
                .end();
    }

    private static void write(XmlWriter xml, Field<?> field) {
        xml.start("Field")
                .element("ID", field.name())
                .element("LABEL", field.label())
                .element("DESCRIPTION", field.label())
                .element("REQUIRED", String.valueOf(field.required()))
                .element("READONLY", String.valueOf(field.name().equals("RECORDNO")))
                .element("DATATYPE", field.type().name());
        if (!field.validValues().isEmpty()) {
            xml.start("VALIDVALUES");
            field.validValues().forEach(value -> xml.element("VALIDVALUE", value));
            xml.end();
        }
        xml.element("ISCUSTOM", "false").end();
    }
}
