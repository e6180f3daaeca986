package io.tieout.simulator.function;

import io.tieout.simulator.xml.Element;

/** {@code readMore}: the next page of a {@code readByQuery}, by its resultId. */
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
        Syntax.sequence().one("resultId").check(body);
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        return results.more(in.caller().company().id(), call.body().text("resultId", ""));
    }
}
