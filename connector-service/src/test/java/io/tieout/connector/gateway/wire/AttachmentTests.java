package io.tieout.connector.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements that are too large to be kept. */
class AttachmentTests {

    private static final String BEFORE = "<response><control><status>success</status></control><operation>"
            + "<authentication><status>success</status></authentication><result><status>success</status>"
            + "<controlid>pdf</controlid>";
    private static final String AFTER = "</result></operation></response>";

    private final Collecting collecting = new Collecting();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<data listtype=\"arinvoice\" count=\"1\"><arinvoice><recordno>3086</recordno><pdfdata>TEXT</pdfdata></arinvoice></data>",
                "<data><pdfdata>TEXT</pdfdata></data>",
                "<pdfdata>TEXT</pdfdata>",
                "<data><ARINVOICE><PDFDATA>TEXT</PDFDATA></ARINVOICE></data>"
            })
    void itIsFoundWhereverTheAnswerHasIt(String result) throws UnusableAnswer {
        String text = "QUJD".repeat(50_000);

        Reply reply = read(BEFORE + result.replace("TEXT", text) + AFTER);

        assertThat(collecting.text).hasToString(text);
        assertThat(collecting.ended).isTrue();
        assertThat(collecting.largest).as("letters at once").isLessThan(20_000);
        assertThat(((Reply.Answered) reply).to("pdf").orElseThrow().succeeded()).isTrue();
        assertThat(reply.toString()).doesNotContain("QUJD");
    }

    @Test
    void whatStandsBesideItIsReadAsEver() throws UnusableAnswer {
        Reply reply = read(BEFORE
                + "<data count=\"1\"><arinvoice><recordno>3086</recordno><pdfdata>QUJD</pdfdata><x>y</x></arinvoice></data>"
                + AFTER);

        assertThat(((Reply.Answered) reply).to("pdf").orElseThrow().rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("RECORDNO")).isEqualTo("3086");
                    assertThat(row.get("PDFDATA")).isEmpty();
                    assertThat(row.get("X")).isEqualTo("y");
                });
    }

    @Test
    void whoWantsNoMoreEndsTheReadingAndTheNetworkIsNotToBlame() {
        collecting.most = 1000;

        assertThatThrownBy(() -> read(BEFORE + "<pdfdata>" + "QUJD".repeat(50_000) + "</pdfdata>" + AFTER))
                .isInstanceOfSatisfying(
                        UnusableAnswer.class,
                        unusable -> assertThat(unusable.brokenOff()).isFalse());
        assertThat(collecting.text.length()).isLessThan(20_000);
    }

    @Test
    void anAnswerThatEndsTooEarlyHasNoWholeOne() {
        assertThatThrownBy(() -> read(BEFORE + "<pdfdata>QUJD")).isInstanceOf(UnusableAnswer.class);
        assertThat(collecting.ended).isFalse();
    }

    private Reply read(String xml) throws UnusableAnswer {
        return new ReplyXml()
                .read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), 200, null, collecting);
    }

    private static final class Collecting implements Attachment {

        private final StringBuilder text = new StringBuilder();
        private int most = Integer.MAX_VALUE;
        private int largest;
        private boolean ended;

        @Override
        public boolean wants(String element) {
            return element.equals("pdfdata");
        }

        @Override
        public void begin() {
            text.setLength(0);
        }

        @Override
        public void text(char[] letters, int start, int length) throws IOException {
            text.append(letters, start, length);
            largest = Math.max(largest, length);
            if (text.length() > most) {
                throw new CharConversionException("enough");
            }
        }

        @Override
        public void end() {
            ended = true;
        }
    }
}
