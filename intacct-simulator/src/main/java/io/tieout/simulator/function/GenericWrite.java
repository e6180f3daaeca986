package io.tieout.simulator.function;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.LedgerRecord;
import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.query.Catalogue;
import io.tieout.simulator.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code create} and {@code update}: several objects in one function, each on its own. When one is refused the ones
 * before it stay, and the answer is a failure that lists them: the partial success the vendor's gateway is known for.
 * Element names in lower case.
 */
record GenericWrite(String name, boolean creates, Map<String, GenericObject> objects, Catalogue catalogue)
        implements GatewayFunction {

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void check(Element body) throws SyntaxViolation {
        if (body.children().isEmpty()) {
            throw new SyntaxViolation(body, "element '" + name + "' needs at least one object");
        }
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        List<LedgerRecord> written = new ArrayList<>();
        for (Element element : call.body().children()) {
            Work.Mark before = in.work().mark();
            try {
                written.add(write(element, in));
            } catch (FunctionRefused refusal) {
                in.work().returnTo(before);
                return answer(written).failing(refusal.errors());
            }
        }
        return answer(written);
    }

    private LedgerRecord write(Element element, Invocation in) {
        GenericObject object = objects.get(element.name().toUpperCase(Locale.ROOT));
        if (object == null) {
            catalogue.type(element.name());
            throw FunctionRefused.of(
                    GatewayError.WRONG_ACTION,
                    "Operation " + name + " is not supported for object " + element.name() + ".",
                    "Use an operation that the object supports.");
        }
        return creates ? object.create(element, in) : object.update(element, in);
    }

    private Answer answer(List<LedgerRecord> written) {
        List<LedgerRecord> records = List.copyOf(written);
        return Answer.data(
                        Answer.attributes("listtype", "objects", "count", String.valueOf(records.size())),
                        xml -> records.forEach(record -> {
                            xml.start(record.object().toLowerCase(Locale.ROOT))
                                    .element("RECORDNO", String.valueOf(record.recordNo()));
                            if (!record.naturalKey().isEmpty()) {
                                xml.element(catalogue.type(record.object()).keyField(), record.naturalKey());
                            }
                            xml.end();
                        }))
                .costing(records.size());
    }
}
