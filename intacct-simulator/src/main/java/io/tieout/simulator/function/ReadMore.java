package io.tieout.simulator.function;

import io.tieout.simulator.xml.Element;
import java.util.Locale;

/**
 * {@code readMore}: the next page of a {@code readByQuery}, by its resultId, or by its object for the latest one of that
 * object.
 */
final class ReadMore implements GatewayFunction {

    private final QueryResults results;

    ReadMore(QueryResults results) {
        this.results = results;
    }

    @Override
    public String name() {
        return "readMore";
    }

    @Override
    public void check(Element body) throws SyntaxViolation {
        Syntax.sequence().one("resultId", "object").check(body);
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        String company = in.caller().company().id();
        String object = call.body().text("object");
        return object == null
                ? results.more(in, company, call.body().text("resultId", ""))
                : results.moreOf(in, company, object.toLowerCase(Locale.ROOT));
    }
}
