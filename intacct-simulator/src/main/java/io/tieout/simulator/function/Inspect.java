package io.tieout.simulator.function;

import io.tieout.simulator.query.Catalogue;
import io.tieout.simulator.query.Field;
import io.tieout.simulator.query.ObjectType;
import io.tieout.simulator.xml.Element;
import io.tieout.simulator.xml.XmlWriter;

/**
 * {@code inspect}: the names of all objects for {@code *}, the names of an object's fields, and with {@code detail="1"}
 * what is known of each. Ignores permissions, as the vendor's does.
 */
record Inspect(Catalogue catalogue) implements GatewayFunction {

    @Override
    public String name() {
        return "inspect";
    }

    @Override
    public void check(Element body) throws SyntaxViolation {
        Syntax.sequence().one("object", "name").check(body);
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        String asked = call.body().children().getFirst().text();
        boolean detail = "1".equals(call.body().attribute("detail"));
        if (asked.equals("*")) {
            return Answer.data(
                    Answer.attributes(
                            "listtype",
                            "All",
                            "count",
                            String.valueOf(catalogue.types().size())),
                    xml -> catalogue
                            .types()
                            .forEach(type -> xml.start("type", Answer.attributes("typename", type.name()))
                                    .text(type.name())
                                    .end()));
        }
        ObjectType<?> type = catalogue.type(asked);
        return Answer.data(Answer.attributes("listtype", "All", "count", "1"), xml -> write(xml, type, detail));
    }

    private static void write(XmlWriter xml, ObjectType<?> type, boolean detail) {
        xml.start("Type", Answer.attributes("Name", type.name()));
        if (detail) {
            xml.start("Attributes")
                    .element("SingularName", type.name())
                    .element("PluralName", type.name())
                    .element("Description", "")
                    .end();
        }
        xml.start("Fields");
        for (Field<?> field : type.fields()) {
            if (detail) {
                xml.start("Field")
                        .element("Name", field.name())
                        .element("dataName", field.type().name())
                        .element("isRequired", String.valueOf(field.required()))
                        .element("isReadOnly", String.valueOf(field.name().equals("RECORDNO")))
                        .element("DisplayLabel", field.label())
                        .element("Description", field.label())
                        .end();
            } else {
                xml.element("Field", field.name());
            }
        }
        xml.end().end();
    }
}
