package io.tieout.connector.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Finding;
import io.tieout.connector.catalogue.GatewayRefusal;
import io.tieout.connector.catalogue.Level;
import io.tieout.connector.catalogue.Meaning;
import io.tieout.model.event.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers in the gateway's own shapes, from the bytes to the meaning: whole rows, several of them, at each level, with the generic rows
 * that stand behind every refused create. The table is {@code gateway-answers.json}.
 */
class AnswersAsTheyComeTests {

    private static final ErrorCatalogue CATALOGUE = ErrorCatalogue.load();
    /** @param rows errorno, description, description2, correction of each error */
    record Known(Level level, int http, List<List<String>> rows, String code, Meaning meaning) {
        @Override
        public String toString() {
            return "%s %d %s".formatted(level, http, rows);
        }
    }

    static List<Known> known() throws IOException {
        try (InputStream json = AnswersAsTheyComeTests.class.getResourceAsStream("/gateway-answers.json")) {
            return Arrays.asList(Json.mapper().readValue(json, Known[].class));
        }
    }

    @Test
    void theTableIsLarge() throws IOException {
        assertThat(known()).hasSizeGreaterThanOrEqualTo(250).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("known")
    void everyAnswerHasItsMeaning(Known known) throws Exception {
        Finding finding = CATALOGUE.find(refusal(known), "Invoice I-1 of customer C-1");

        assertThat(finding.fault().code()).isEqualTo(known.code());
        assertThat(finding.meaning()).isEqualTo(known.meaning());
        assertThat(finding.fault().heard().rows()).hasSameSizeAs(known.rows());
    }

    @ParameterizedTest
    @MethodSource("known")
    void theSameAnswerInCapitalsWithOtherQuotationMarksAndWithoutAGenericRowMeansTheSame(Known known) throws Exception {
        List<List<String>> rows = known.rows().stream()
                .filter(row -> known.rows().size() == 1 || !row.get(3).startsWith("Check the transaction"))
                .map(row -> List.of(
                        row.get(0),
                        row.get(1).toUpperCase(Locale.ROOT).replace("'", "\u2019"),
                        row.get(2).toUpperCase(Locale.ROOT).replace("'", "\""),
                        row.get(3)))
                .toList();

        Finding finding = CATALOGUE.find(
                refusal(new Known(known.level(), known.http(), rows, known.code(), known.meaning())), "Invoice I-1");

        assertThat(finding.fault().code()).isEqualTo(known.code());
    }

    /** As the wire would read it; what HTTP alone says has no body to read. */
    private static GatewayRefusal refusal(Known known) throws Exception {
        if (known.level() == Level.TRANSPORT) {
            return new GatewayRefusal(Level.TRANSPORT, known.http(), List.of(), null);
        }
        Reply reply = new ReplyXml()
                .read(new ByteArrayInputStream(xml(known).getBytes(StandardCharsets.UTF_8)), known.http(), null);
        return switch (reply) {
            case Reply.Refused refused -> refused.refusal();
            case Reply.Answered answered ->
                GatewayRefusal.ofFunction(
                        answered.httpStatus(), answered.to("C-1").orElseThrow().errors());
            default -> throw new AssertionError(reply);
        };
    }

    private static String xml(Known known) {
        String errors = "<errormessage>%s</errormessage>"
                .formatted(
                        known.rows().stream().map(AnswersAsTheyComeTests::error).collect(Collectors.joining()));
        return switch (known.level()) {
            case CONTROL -> "<response><control><status>failure</status></control>%s</response>".formatted(errors);
            case AUTHENTICATION -> """
                <response><control><status>success</status></control><operation><authentication><status>failure</status>\
                <userid></userid><companyid></companyid></authentication>%s</operation></response>""".formatted(errors);
            case FUNCTION, TRANSPORT -> """
                <response><control><status>success</status></control><operation><authentication><status>success</status>\
                </authentication><result><status>failure</status><function>create</function><controlid>C-1</controlid>%s\
                </result></operation></response>""".formatted(errors);
        };
    }

    private static String error(List<String> row) {
        List<String> names = List.of("errorno", "description", "description2", "correction");
        return Stream.iterate(0, index -> index + 1)
                .limit(names.size())
                .map(index -> "<%1$s>%2$s</%1$s>".formatted(names.get(index), escaped(row.get(index))))
                .collect(Collectors.joining("", "<error>", "</error>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
