package io.tieout.simulator.function;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.session.Session;
import io.tieout.simulator.session.Sessions;
import io.tieout.simulator.xml.Element;
import java.util.List;

/**
 * Opens a session: at the caller's entity, at another one, or with an empty locationid at top level. The endpoint it
 * answers with repeats the Host of the request, because the vendor's SDK only accepts names under intacct.com there.
 */
final class GetApiSession implements GatewayFunction {

    private final Sessions sessions;

    GetApiSession(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "getAPISession";
    }

    @Override
    public void check(Element body) throws SyntaxViolation {
        Syntax.sequence().maybe("locationid").check(body);
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        Caller caller = in.caller();
        String asked = call.body().text("locationid");
        String entity = asked == null ? caller.entity() : asked;
        if (!entity.isEmpty() && caller.company().definition().entity(entity).isEmpty()) {
            throw new FunctionRefused(List.of(GatewayError.described(
                    "Get API Session Failed", "", "The location ID '" + entity + "' is not a valid entity.")));
        }
        int seconds = caller.company().definition().limits().sessionSeconds();
        Session session = sessions.open(
                caller.company().id(), caller.user().id(), entity, in.actor().at(), seconds);
        return Answer.data(
                        Answer.attributes(),
                        xml -> xml.start("api")
                                .element("sessionid", session.id())
                                .element("endpoint", "http://" + caller.host() + "/ia/xml/xmlgw.phtml")
                                .element("locationid", entity)
                                .end())
                .costing(0);
    }
}
