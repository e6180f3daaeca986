package io.tieout.console.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.audit.Act;
import io.tieout.model.event.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AuditWordsTests {

    static List<String> abouts() throws IOException {
        return values("AuditEntryAbout");
    }

    static List<String> actions() throws IOException {
        return values("AuditEntryAction");
    }

    @ParameterizedTest
    @MethodSource("abouts")
    void whateverServicesTellOfHasWords(String about) {
        assertThat(AuditWords.what(about)).isNotBlank().doesNotContain("_", "osting", "Consent");
    }

    @ParameterizedTest
    @MethodSource("actions")
    void whateverCanBeDoneHasWords(String action) {
        assertThat(AuditWords.done(action)).matches("[a-z ]+(ed|n|ft|on|off|ain)");
    }

    @ParameterizedTest
    @EnumSource(Act.Action.class)
    void whatPeopleDoHereIsASentenceWithoutThem(Act.Action action) {
        Entry entry = AuditWords.entry(new Act(1, Instant.EPOCH, "acme", "olga", action, "olga", null));

        assertThat(entry.what()).matches("[A-Z].*");
        assertThat(entry.about()).isEmpty();
    }

    private static List<String> values(String schema) throws IOException {
        return Json.mapper()
                .readTree(Files.readString(Path.of("..", "docs", "openapi", "payment-service.json")))
                .at("/components/schemas/" + schema + "/enum")
                .valueStream()
                .map(value -> value.asString())
                .toList();
    }
}
