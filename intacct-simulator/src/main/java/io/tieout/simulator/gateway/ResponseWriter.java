package io.tieout.simulator.gateway;

import io.tieout.simulator.company.Assumptions.IllegalCharacters;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.function.Answer;
import io.tieout.simulator.function.Caller;
import io.tieout.simulator.gateway.SignIn.SignedIn;
import io.tieout.simulator.xml.XmlWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the four kinds of answer: control failure, authentication failure, results, and the bare gateway failure. */
final class ResponseWriter {

    private static final DateTimeFormatter ISO_WITH_OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private static final Map<String, String> NO_OBJECTS = new LinkedHashMap<>();

    static {
        NO_OBJECTS.put("listtype", "objects");
        NO_OBJECTS.put("count", "0");
    }

    private ResponseWriter() {}

    static byte[] results(GatewayRequest request, SignedIn signedIn, List<FunctionResult> results) {
        Caller caller = signedIn.caller();
        IllegalCharacters illegal = caller.company().definition().assumptions().illegalCharacters();
        XmlWriter xml = new XmlWriter(XmlWriter.Illegal.valueOf(illegal.name())).start("response");
        control(xml, "success", request.control());
        xml.start("operation").start("authentication");
        xml.element("status", "success")
                .element("userid", caller.user().id())
                .element("companyid", caller.company().id())
                .element("locationid", caller.entity())
                .element("sessiontimestamp", iso(signedIn.since()))
                .element("sessiontimeout", iso(signedIn.expires()))
                .end();
        ErrorManner manner = ErrorManner.of(caller.company().definition(), request.control());
        results.forEach(result -> result(xml, result, manner));
        return xml.end().end().toBytes();
    }

    private static void result(XmlWriter xml, FunctionResult result, ErrorManner manner) {
        Answer answer = result.answer();
        xml.start("result")
                .elementIfPresent("status", result.status().text())
                .element("function", result.call().name())
                .element("controlid", result.call().controlId())
                .elementIfPresent("key", answer.key());
        if (answer.data() != null) {
            xml.start("data", answer.data().attributes());
            answer.data().content().accept(xml);
            xml.end();
        } else if (result.status() == FunctionResult.Status.FAILURE
                && List.of("create", "update").contains(result.call().name())) {
            xml.start("data", NO_OBJECTS).end();
        }
        if (!answer.errors().isEmpty()) {
            String supportId = SupportIds.next();
            errors(xml, manner.write(answer.errors(), supportId), manner.more() ? supportId : null);
        }
        xml.end();
    }

    static byte[] authenticationFailure(GatewayRequest request, AuthenticationFailure failure) {
        XmlWriter xml = new XmlWriter().start("response");
        control(xml, "success", request.control());
        xml.start("operation").start("authentication");
        xml.element("status", "failure")
                .element("userid", failure.user())
                .element("companyid", failure.company())
                .end();
        errors(xml, List.of(failure.error()), null);
        return xml.end().end().toBytes();
    }

    static byte[] controlFailure(Control control, GatewayError error) {
        XmlWriter xml = new XmlWriter().start("response");
        if (error.errorno().equals(GatewayError.UNKNOWN_COMPANY)) {
            return gatewayFailure(error.errorno(), error.description());
        }
        if (control.senderId().isEmpty()) {
            xml.start("control").element("status", "failure").end();
        } else {
            control(xml, "failure", control);
        }
        errors(xml, List.of(error), null);
        return xml.end().toBytes();
    }

    /** The answer of the gateway in front of Intacct: a control block with nothing but a status. */
    static byte[] gatewayFailure(String errorno, String description) {
        XmlWriter xml = new XmlWriter().start("response");
        xml.start("control").element("status", "failure").end();
        xml.start("errormessage").start("error");
        xml.element("errorno", errorno)
                .element("description", description)
                .end()
                .end();
        return xml.end().toBytes();
    }

    private static void control(XmlWriter xml, String status, Control control) {
        xml.start("control")
                .element("status", status)
                .element("senderid", control.senderId())
                .element("controlid", control.controlId())
                .element("uniqueid", String.valueOf(control.uniqueId()))
                .element("dtdversion", control.dtdVersion())
                .end();
    }

    private static void errors(XmlWriter xml, List<GatewayError> errors, @Nullable String supportIdOfMore) {
        xml.start("errormessage");
        for (GatewayError error : errors) {
            xml.start("error")
                    .element("errorno", error.errorno())
                    .element("description", error.description())
                    .element("description2", error.description2())
                    .element("correction", error.correction());
            if (supportIdOfMore != null) {
                AdditionalInfo.write(xml, error, supportIdOfMore);
            }
            xml.end();
        }
        xml.end();
    }

    private static String iso(Instant instant) {
        return ISO_WITH_OFFSET.format(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }
}
