package io.tieout.simulator.function;

import io.tieout.simulator.xml.Element;
import java.util.List;

/** {@code get_applications}: what the company subscribes to. */
final class GetApplications implements GatewayFunction {

    @Override
    public String name() {
        return "get_applications";
    }

    @Override
    public void check(Element body) throws SyntaxViolation {
        Syntax.EMPTY.check(body);
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        List<String> applications = in.actor().company().features().applications();
        return Answer.data(Answer.attributes(), xml -> applications.forEach(code -> xml.element("application", code)));
    }
}
