package io.tieout.simulator.function;

import io.tieout.simulator.xml.Element;
import java.util.function.BiFunction;

/** A legacy function: fixed order of elements, answers with a record number or with nothing. */
record LegacyFunction(String name, Syntax syntax, BiFunction<FunctionCall, Invocation, Answer> body)
        implements GatewayFunction {

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void check(Element element) throws SyntaxViolation {
        syntax.check(element);
    }

    @Override
    public Answer execute(FunctionCall call, Invocation invocation) {
        return body.apply(call, invocation);
    }
}
