package io.tieout.local.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.local.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTests {
    private static final String ONE = event("C1");
    private static final String TWO = event("C2");

    @TempDir
    Path folder;

    @Test
    void oneEventPerLineWithCommentsAndEmptyLines() {
        assertThat(keys("# two customers\n" + ONE + "\n\n# the second\n" + TWO)).containsExactly("acme:C1", "acme:C2");
    }

    @Test
    void eventsThatAreLaidOutOverSeveralLines() {
        String pretty = ONE.replace("{", "{\n  ").replace(",", ",\n  ").replace("}", "\n}");

        assertThat(keys(pretty)).containsExactly("acme:C1");
        assertThat(keys(pretty + "\n" + TWO + pretty)).containsExactly("acme:C1", "acme:C2", "acme:C1");
        assertThat(keys("[\n" + pretty + ",\n" + TWO + "\n]\n")).containsExactly("acme:C1", "acme:C2");
    }

    @Test
    void howItIsLaidOutMakesNoOtherEvent() {
        String pretty = ONE.replace(",", ",\r\n\t").replace(":", " : ");

        assertThat(ids(pretty)).isEqualTo(ids(ONE)).hasSize(1);
    }

    @Test
    void anEditorsByteOrderMarkIsNoMistake() {
        assertThat(keys("\uFEFF" + ONE)).containsExactly("acme:C1");
    }

    @Test
    void whatIsWrongIsNamedWithItsLine() {
        assertRefused(ONE + "\n" + TWO.replace("type", "kind"), "Line 2 of %s: \"type\" is missing; an event is {");
        assertRefused(ONE + "\n\n{\"type\": nonsense}", "Line 3 of %s: this is not JSON at column ");
        assertRefused(ONE + "\n" + TWO + "}", "Line 2 of %s: this is not JSON at column ");
        assertRefused("# first\n{\n\"type\":\n", "Line 2 of %s: what begins here has no end");
        assertRefused(ONE + "\n42\n", "Line 2 of %s: this is no JSON object; an event is {");
        assertRefused(ONE + "\nhello\n", "Line 2 of %s: this is not JSON at column ");
    }

    @Test
    void aFileWithoutEventsPublishesNothingAndSaysSo() {
        assertRefused("# nothing yet\n", "There is no event in %s. Nothing was published.");
    }

    @Test
    void aFileThatCannotBeReadIsNamedOnce() throws IOException {
        Path absent = folder.resolve("absent.jsonl");
        Path bytes = Files.write(folder.resolve("latin.jsonl"), new byte[] {(byte) 0xE9, (byte) 0xE9});

        assertThatThrownBy(() -> EventFile.records(absent, Clock.systemUTC()))
                .hasMessage("The file " + absent + " cannot be read: there is no such file.");
        assertThatThrownBy(() -> EventFile.records(bytes, Clock.systemUTC()))
                .hasMessage("The file " + bytes + " cannot be read: it is not text in UTF-8.");
    }

    private void assertRefused(String text, String sentence) {
        Path file = write(text);
        assertThatThrownBy(() -> EventFile.records(file, Clock.systemUTC()))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith(sentence.formatted(file))
                .hasMessageEndingWith(". Nothing was published.")
                .hasMessageNotContainingAny("jackson", "Exception", "Source:", "..", ".;", ";.")
                .message()
                .containsOnlyOnce(file.toString());
    }

    private List<String> keys(String text) {
        return EventFile.records(write(text), Clock.systemUTC()).stream()
                .map(ProducerRecord::key)
                .toList();
    }

    private List<String> ids(String text) {
        return EventFile.records(write(text), Clock.systemUTC()).stream()
                .map(it -> new String(it.headers().lastHeader("ce_id").value(), UTF_8))
                .toList();
    }

    private Path write(String text) {
        try {
            return Files.writeString(folder.resolve("events.jsonl"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String event(String customer) {
        return "{\"type\":\"io.tieout.billing.customer.changed.v1\",\"tenantid\":\"acme\",\"data\":{\"customerId\":\"%s\"}}"
                .formatted(customer);
    }
}
