package io.tieout.connector.gateway.wire;

import io.tieout.connector.catalogue.GatewayError;
import io.tieout.connector.catalogue.GatewayRefusal;
import io.tieout.connector.catalogue.Level;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers: {@code response/control}, then {@code operation/authentication}, then one {@code result} for each function.
 * Errors of the first two levels stand in an {@code errormessage} beside them. Elements that are missing are tolerated where
 * real answers miss them. Thread-safe.
 */
final class ReplyXml {

    private static final Set<String> SAYS_NO = Set.of("failure", "aborted");
    private static final String SAYS_YES = "success";

    /** @throws UnusableAnswer if this is no complete answer of the gateway */
    Reply read(InputStream in, int httpStatus, @Nullable Duration retryAfter) throws UnusableAnswer {
        return read(in, httpStatus, retryAfter, Attachment.NONE);
    }

    /**
     * @param attachment takes what is too large to be kept
     * @throws UnusableAnswer if this is no complete answer of the gateway, or the attachment wanted no more of it
     */
    Reply read(InputStream in, int httpStatus, @Nullable Duration retryAfter, Attachment attachment)
            throws UnusableAnswer {
        try {
            var legible = new LegibleReader(in);
            var answer = new Answer(new ResultXml(legible, attachment));
            XMLStreamReader xml =
                    attachment == Attachment.NONE ? XmlStreams.reader(legible) : XmlStreams.readerInParts(legible);
            answer.read(xml);
            xml.close();
            return answer.verdict(httpStatus, retryAfter);
        } catch (IOException | XMLStreamException broken) {
            throw new UnusableAnswer("the answer is not well-formed XML or ends too early", broken);
        }
    }

    /** One answer while it is being read. */
    private static final class Answer {

        private final ResultXml resultXml;
        private final List<FunctionReply> functions = new ArrayList<>();
        private final List<GatewayError> errors = new ArrayList<>();
        private @Nullable String control;
        private @Nullable String authentication;
        private @Nullable Instant sessionTimeout;

        Answer(ResultXml resultXml) {
            this.resultXml = resultXml;
        }

        void read(XMLStreamReader xml) throws XMLStreamException, UnusableAnswer {
            int event = xml.next();
            while (event != XMLStreamConstants.START_ELEMENT) {
                if (event == XMLStreamConstants.DTD) {
                    throw new UnusableAnswer("the answer holds a document type definition, which is refused");
                }
                event = xml.next();
            }
            if (!Elements.name(xml).equals("response")) {
                throw new UnusableAnswer("the answer is <%s>, not <response>".formatted(xml.getLocalName()));
            }
            while (Elements.nextChild(xml)) {
                switch (Elements.name(xml)) {
                    case "control" -> control = Elements.leaves(xml).getOrDefault("status", "");
                    case "operation" -> readOperation(xml);
                    case "errormessage" -> errors.addAll(ResultXml.errors(xml));
                    default -> Elements.skip(xml);
                }
            }
            while (xml.hasNext()) {
                xml.next();
            }
        }

        private void readOperation(XMLStreamReader xml) throws XMLStreamException, UnusableAnswer {
            while (Elements.nextChild(xml)) {
                switch (Elements.name(xml)) {
                    case "authentication" -> {
                        Map<String, String> leaves = Elements.leaves(xml);
                        authentication = leaves.getOrDefault("status", "");
                        sessionTimeout = instant(leaves.get("sessiontimeout"));
                    }
                    case "errormessage" -> errors.addAll(ResultXml.errors(xml));
                    case "result" -> functions.add(resultXml.read(xml));
                    default -> Elements.skip(xml);
                }
            }
        }

        Reply verdict(int httpStatus, @Nullable Duration retryAfter) throws UnusableAnswer {
            if (isRefused(control, "control")) {
                return new Reply.Refused(new GatewayRefusal(Level.CONTROL, httpStatus, errors, retryAfter));
            }
            if (isRefused(authentication, "authentication")) {
                return new Reply.Refused(new GatewayRefusal(Level.AUTHENTICATION, httpStatus, errors, retryAfter));
            }
            if (functions.isEmpty()) {
                throw new UnusableAnswer("the answer has no result and does not say that it failed");
            }
            return new Reply.Answered(httpStatus, sessionTimeout, functions);
        }

        /** A level that is absent, as in some real answers, says nothing. One that says anything but yes or no says nothing either. */
        private boolean isRefused(@Nullable String status, String level) throws UnusableAnswer {
            if (status == null || status.equals(SAYS_YES)) {
                return false;
            }
            if (!SAYS_NO.contains(status)) {
                throw new UnusableAnswer("the answer's %s says \"%s\", neither success nor failure"
                        .formatted(level, Texts.clean(status)));
            }
            if (functions.stream().anyMatch(function -> !function.refused())) {
                throw new UnusableAnswer(
                        "the answer contradicts itself: its %s failed, and a function did not".formatted(level));
            }
            return true;
        }

        private static @Nullable Instant instant(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException unreadable) {
                return null;
            }
        }
    }
}
