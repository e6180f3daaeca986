package io.tieout.mapping.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.event.Json;
import io.tieout.starter.web.InvalidRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsYamlTests {

    @Test
    void eachValueIsTheTextThatStandsThere() {
        assertThat(read("""
                # by hand
                undepositedFundsAccount: 0010
                defaultItemAccount: '4000'
                departmentId: NO
                locationId: ~
                advanceAccount:
                itemAccounts: {hosting: 4_100, "on": 1e3}
                """)).isEqualTo(Json.mapper().readTree("""
                {"undepositedFundsAccount":"0010","defaultItemAccount":"4000","departmentId":"NO","locationId":null,
                 "advanceAccount":null,"itemAccounts":{"hosting":"4_100","on":"1e3"}}
                """));
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        var settings = Json.mapper().readTree("""
                {"undepositedFundsAccount":"0010","defaultItemAccount":"4000","departmentId":"NO","baseCurrency":"USD",
                 "itemAccounts":{"a: b # c":"null","~":"x","é\\n":"- y"},"methods":{"CARD":{"paymentMethod":"Credit Card"}}}
                """);

        assertThat(read(SettingsYaml.write("of tenant\nx: y", settings))).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a: &x 1\\nb: *x                          | line 2: an alias (*x) is not understood here
            a: !!java.net.URL [http://evil.example] | line 1: there are no lists
            a: !!java.net.URL x                     | line 1: the tag tag:yaml.org,2002:java.net.URL is not understood
            !!javax.script.ScriptEngineManager {}   | line 1: the tag tag:yaml.org,2002:javax.script.ScriptEngineManager is not
            a: !!int 7                              | line 1: the tag tag:yaml.org,2002:int is not understood
            a: [1, 2]                               | line 1: there are no lists
            a: 1\\na: 2                              | line 2: \\qa\\q stands there twice
            a: {b: {c: {d: {e: {f: {g: 1}}}}}}      | line 1: this is deeper than settings are
            {a: 1}: 2                               | line 1: a name has to be a text
            a: 1\\n---\\nb: 2                         | more than one YAML document
            a: 1\\n b: 2                             | The body is no YAML in line 2
            a: \\q                                   | The body is no YAML in line 1
            # nothing                               | The body holds no settings.
            """)
    void whatSettingsDoNotNeedIsRefusedWithItsLine(String yaml, String why) {
        String text = yaml.replace("\\n", "\n").replace("\\q", "\"");

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(why.replace("\\q", "\""));
    }

    /** A quarter of a megabyte, which is what a body may have. */
    @Test
    void neitherDepthNorBombsCostAnything() {
        assertThatThrownBy(() -> read("[".repeat(250_000))).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> read("{a: ".repeat(60_000))).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> read("a: &a {x: y}\nb: &b {x: *a, y: *a}\nc: &c {x: *b, y: *b}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("an alias (*a)");
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThatThrownBy(() -> SettingsYaml.read(new byte[] {'a', ':', ' ', (byte) 0xff}))
                .hasMessage("The body is not UTF-8.");
        assertThatThrownBy(() -> read("a: \u0007")).isInstanceOf(InvalidRequest.class);
    }

    private static tools.jackson.databind.JsonNode read(String yaml) {
        return SettingsYaml.read(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
