package io.tieout.simulator.function;

import io.tieout.simulator.xml.Element;

/** {@code readUserFormatting}: in which format and zone the caller's preferences render dates. */
final class ReadUserFormatting implements GatewayFunction {

    @Override
    public String name() {
        return "readUserFormatting";
    }

    @Override
    public void check(Element body) throws SyntaxViolation {
        Syntax.sequence().one("key").check(body);
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        int minutes = in.caller().user().gmtOffsetMinutes();
        return Answer.data(
                Answer.attributes("listtype", "UserFormatting", "count", "1"),
                xml -> xml.start("UserFormatting")
                        .element("locale", "en_US.UTF-8")
                        .element("clock", "24")
                        .element("dateformat", "/mdY")
                        .element("gmtoffset", String.valueOf(minutes / 60))
                        .end());
    }
}
