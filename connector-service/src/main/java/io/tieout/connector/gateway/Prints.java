package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.GatewayRefusal;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.function.Vocabulary;
import io.tieout.connector.gateway.query.Inquiry;
import io.tieout.connector.gateway.wire.Function;
import io.tieout.connector.gateway.wire.FunctionReply;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.lane.CompanyBusy;
import io.tieout.connector.lane.Memberships;
import io.tieout.connector.lane.Permit;
import io.tieout.connector.lane.Permits;
import io.tieout.connector.usage.CallPurpose;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Fetches documents as Intacct prints them. The PDF goes to whoever asked while it is read, decoded; it is held nowhere here. Holds one of
 * the company's permits for the length of the request, and repeats nothing: what was written of a first answer would stand before the
 * second. Both forms of the answer are understood: an invoice's PDF stands in its record, an order's in none.
 */
public final class Prints {

    private static final String NAME = "pdf";

    private final IntacctGateway gateway;
    private final ErrorCatalogue catalogue;
    private final Memberships memberships;
    private final Permits permits;

    Prints(IntacctGateway gateway, ErrorCatalogue catalogue, Memberships memberships, Permits permits) {
        this.gateway = gateway;
        this.catalogue = catalogue;
        this.memberships = memberships;
        this.permits = permits;
    }

    /** What came of it. Unless it was fetched, what was written so far is worth nothing. */
    public sealed interface Print {

        /** All of it was written. */
        record Fetched() implements Print {}

        /** @param why the end of a sentence: an answer came, and what it holds is no whole document */
        record Unusable(String why) implements Print {}

        /** Intacct refused, or did not answer. */
        record Failed(Fault fault) implements Print {}
    }

    /**
     * @param what what is fetched, as the beginning of a sentence: "The PDF of invoice 0042"
     * @param into takes what was decoded; an exception of it ends the reading, and its message is why
     * @param longestWait for a permit
     * @throws CompanyBusy if no permit was free in that time, or the company's lane is paused
     */
    public Print fetch(
            Connection connection, Inquiry.Printed which, String what, OutputStream into, Duration longestWait) {
        memberships.requireRunning(connection.tenant());
        var pdf = new EncodedPdf(into);
        try (Permit held = permits.await(connection.company(), longestWait)) {
            Reply reply = gateway.run(new Errand(
                    connection,
                    connection.entityId(),
                    CallPurpose.IMAGE,
                    UUID.randomUUID().toString(),
                    false,
                    List.of(Function.of(NAME, Vocabulary.body(which))),
                    pdf));
            return print(reply, pdf, what);
        }
    }

    private Print print(Reply reply, EncodedPdf pdf, String what) {
        String flaw = pdf.flaw();
        if (flaw != null) {
            return new Print.Unusable(flaw);
        }
        return switch (reply) {
            case Reply.Answered answered -> answered(answered, pdf, what);
            case Reply.Unanswered none -> new Print.Failed(none.fault(catalogue, what));
        };
    }

    private Print answered(Reply.Answered answered, EncodedPdf pdf, String what) {
        Optional<FunctionReply> reply = answered.to(NAME);
        if (reply.isPresent() && reply.get().refused()) {
            return new Print.Failed(catalogue
                    .find(
                            GatewayRefusal.ofFunction(
                                    answered.httpStatus(), reply.get().errors()),
                            what)
                    .fault());
        }
        if (reply.isEmpty() || !reply.get().succeeded()) {
            return new Print.Unusable("the answer does not say whether it succeeded");
        }
        return pdf.isWhole()
                ? new Print.Fetched()
                : new Print.Unusable("the answer says that it succeeded and holds no PDF");
    }
}
