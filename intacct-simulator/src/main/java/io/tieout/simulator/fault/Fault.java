package io.tieout.simulator.fault;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tieout.simulator.error.GatewayError;
import java.util.List;

/**
 * What goes wrong. In JSON the {@code type} names it; what is absent there is zero, false or empty. "Committed" means
 * that the functions are carried out and kept, although the caller does not learn it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fault.CommitThenDrop.class, name = "commit-then-drop"),
    @JsonSubTypes.Type(value = Fault.DropBeforeCommit.class, name = "drop-before-commit"),
    @JsonSubTypes.Type(value = Fault.Reset.class, name = "reset"),
    @JsonSubTypes.Type(value = Fault.Hang.class, name = "hang"),
    @JsonSubTypes.Type(value = Fault.LateCommit.class, name = "late-commit"),
    @JsonSubTypes.Type(value = Fault.HttpStatus.class, name = "status"),
    @JsonSubTypes.Type(value = Fault.Html.class, name = "html"),
    @JsonSubTypes.Type(value = Fault.TruncatedXml.class, name = "truncated-xml"),
    @JsonSubTypes.Type(value = Fault.MalformedXml.class, name = "malformed-xml"),
    @JsonSubTypes.Type(value = Fault.ExpireSession.class, name = "expire-session"),
    @JsonSubTypes.Type(value = Fault.Verbatim.class, name = "verbatim"),
    @JsonSubTypes.Type(value = Fault.FunctionError.class, name = "function-error"),
    @JsonSubTypes.Type(value = Fault.Aborted.class, name = "aborted")
})
public sealed interface Fault {

    /** Carried out and kept; the connection is closed without an answer. */
    record CommitThenDrop() implements Fault {}

    /** Not carried out; the connection is closed without an answer. */
    record DropBeforeCommit() implements Fault {}

    /** The connection is reset (TCP RST) without an answer. */
    record Reset(boolean committed) implements Fault {}

    /**
     * The answer comes late.
     *
     * @param committedFirst whether the work is done before the wait; otherwise after it, as on a slow gateway
     */
    record Hang(long millis, boolean committedFirst) implements Fault {}

    /**
     * The connection is closed at once and the work is carried out later, with the stamps of the request's arrival. Until
     * then the control ids are in process and the request counts as at work.
     */
    record LateCommit(long millis) implements Fault {}

    /**
     * An HTTP status with a short body: 429 and XML with GW-0010, anything else plain text. 524 is the CDN's "gave up
     * waiting" and is usually committed.
     */
    record HttpStatus(int status, boolean committed) implements Fault {}

    /** A CDN's HTML page with status 200. */
    record Html(boolean committed) implements Fault {}

    /** Carried out; the answer ends in its middle although its length was announced. */
    record TruncatedXml() implements Fault {}

    /** Carried out; the answer is complete but no well-formed XML. */
    record MalformedXml() implements Fault {}

    /** The session of the request ends; the request fails as with any expired session. */
    record ExpireSession() implements Fault {}

    /** Exactly this answer. */
    record Verbatim(int status, String contentType, String body, boolean committed) implements Fault {}

    /** The matching functions fail with these errors; the others are carried out. */
    record FunctionError(List<GatewayError> errors) implements Fault {
        public FunctionError {
            errors = errors == null ? List.of() : List.copyOf(errors);
        }
    }

    /** The matching functions are answered with the status "aborted" and are not carried out. */
    record Aborted(String description2) implements Fault {}
}
