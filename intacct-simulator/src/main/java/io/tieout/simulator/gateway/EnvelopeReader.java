package io.tieout.simulator.gateway;

import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.function.FunctionCall;
import io.tieout.simulator.function.Functions;
import io.tieout.simulator.function.SyntaxViolation;
import io.tieout.simulator.xml.Element;
import io.tieout.simulator.xml.MalformedXml;
import io.tieout.simulator.xml.XmlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads requests and holds them to the schema: the order of the control block, one operation, known functions. */
final class EnvelopeReader {

    private static final List<String> CONTROL_ORDER = List.of(
            "senderid",
            "password",
            "controlid",
            "uniqueid",
            "dtdversion",
            "policyid",
            "debug",
            "validate",
            "includewhitespace",
            "showadditionalerrorinfo");
    private static final List<String> LOGIN_ORDER =
            List.of("userid", "companyid", "password", "clientid", "locationid");
    private static final int LONGEST_CONTROL_ID = 256;

    private final XmlReader reader = new XmlReader();
    private final Functions functions;

    EnvelopeReader(Functions functions) {
        this.functions = functions;
    }

    GatewayRequest read(byte[] body) throws ControlFailure {
        Control control = Control.UNREADABLE;
        try {
            Element request = reader.read(body);
            if (!request.name().equals("request")) {
                throw new SyntaxViolation(request, "the root element is 'request', not '" + request.name() + "'");
            }
            Element controlElement = required(request, "control");
            control = control(controlElement);
            if (request.children("operation").size() != 1 || request.children().size() != 2) {
                throw new SyntaxViolation(request, "a request has one control and one operation");
            }
            Element operation = required(request, "operation");
            Authentication authentication = authentication(required(operation, "authentication"));
            return new GatewayRequest(
                    control,
                    "true".equals(operation.attribute("transaction")),
                    authentication,
                    calls(required(operation, "content"), control),
                    new String(body, StandardCharsets.UTF_8));
        } catch (MalformedXml malformed) {
            throw schema(control, "XML parse error: " + malformed.getMessage());
        } catch (SyntaxViolation violation) {
            throw schema(control, String.valueOf(violation.getMessage()));
        }
    }

    private Control control(Element element) throws SyntaxViolation {
        inOrder(element, CONTROL_ORDER);
        String controlId = required(element, "controlid").text();
        if (controlId.isEmpty() || controlId.length() > LONGEST_CONTROL_ID) {
            throw new SyntaxViolation(element, "controlid has 1 to 256 characters");
        }
        String version = element.text("dtdversion", "");
        if (!version.equals("3.0") && !version.equals("2.1")) {
            throw new SyntaxViolation(element, "dtdversion is 3.0 or 2.1, not '" + version + "'");
        }
        return new Control(
                required(element, "senderid").text(),
                required(element, "password").text(),
                controlId,
                !element.text("uniqueid", "true").equals("false"),
                version,
                element.text("policyid", ""),
                element.text("showadditionalerrorinfo", "false").equals("true"));
    }

    private static Authentication authentication(Element element) throws SyntaxViolation {
        if (element.children().size() == 1) {
            Element how = element.children().getFirst();
            if (how.name().equals("sessionid")) {
                return new Authentication.SessionId(how.text());
            }
            if (how.name().equals("login")) {
                inOrder(how, LOGIN_ORDER);
                return new Authentication.Login(
                        required(how, "userid").text(),
                        required(how, "companyid").text(),
                        required(how, "password").text(),
                        how.text("locationid"));
            }
        }
        throw new SyntaxViolation(element, "authentication has either a login or a sessionid");
    }

    private List<FunctionCall> calls(Element content, Control control) throws SyntaxViolation {
        List<FunctionCall> calls = new ArrayList<>();
        for (Element function : content.children()) {
            if (!function.name().equals("function")) {
                throw new SyntaxViolation(function, "content has functions, not '" + function.name() + "'");
            }
            String controlId = function.attribute("controlid");
            if (controlId == null || controlId.isEmpty() || controlId.length() > LONGEST_CONTROL_ID) {
                throw new SyntaxViolation(function, "a function needs a controlid of 1 to 256 characters");
            }
            if (function.children().size() != 1) {
                throw new SyntaxViolation(function, "a function holds exactly one element");
            }
            Element body = function.children().getFirst();
            functions.check(body);
            if (control.dtdVersion().equals("2.1") && !body.name().contains("_")) {
                throw new SyntaxViolation(body, "function '" + body.name() + "' needs dtdversion 3.0");
            }
            calls.add(new FunctionCall(controlId, body));
        }
        if (calls.isEmpty()) {
            throw new SyntaxViolation(content, "content has at least one function");
        }
        if (calls.size() > 1 && calls.stream().anyMatch(call -> call.name().equals("getAPISession"))) {
            throw new SyntaxViolation(content, "getAPISession is the only function of its request");
        }
        return calls;
    }

    private static void inOrder(Element element, List<String> order) throws SyntaxViolation {
        int last = -1;
        for (Element child : element.children()) {
            int at = order.indexOf(child.name());
            if (at < 0 || at <= last) {
                throw new SyntaxViolation(
                        child, "element '" + child.name() + "' is not allowed here in '" + element.name() + "'");
            }
            last = at;
        }
    }

    private static Element required(Element parent, String name) throws SyntaxViolation {
        return parent.child(name)
                .orElseThrow(() -> new SyntaxViolation(parent, "element '" + parent.name() + "' needs '" + name + "'"));
    }

    private static ControlFailure schema(Control control, String what) {
        return new ControlFailure(200, control, GatewayError.described(GatewayError.SCHEMA, "Invalid Request", what));
    }
}
