package io.tieout.connector.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFileTests {

    private static final String NEEDED = """
            company-id: "ACME"
            user-id: "u"
            user-password: "p: {w}"
            sender-id: "s"
            sender-password: "sp"
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsNotNamedHasADefaultThatWritesNothing() throws IOException {
        Target target = read(NEEDED);

        assertThat(target.userPassword()).isEqualTo("p: {w}");
        assertThat(target.endpoint()).hasToString("https://api.intacct.com/ia/xml/xmlgw.phtml");
        assertThat(target.timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(target.sandbox()).isFalse();
        assertThat(target.namesAnItem()).isFalse();
        assertThat(target.toString()).doesNotContain("p: {w}", "sp");
    }

    @Test
    void propertiesHaveTheSameKeys() throws IOException {
        Path file = folder.resolve("sandbox.properties");
        Files.writeString(
                file, "company-id=ACME\nuser-id=u\nuser-password=p#w\nsender-id=s\nsender-password=sp\nsandbox=yes\n");

        Target target = TargetFile.read(file);

        assertThat(target.userPassword()).isEqualTo("p#w");
        assertThat(target.sandbox()).isTrue();
    }

    @Test
    void numbersStayAsTheyWereWritten() throws IOException {
        assertThat(read(NEEDED + "undeposited-account: 1099\nitem-account: 0400\n"))
                .extracting(Target::undepositedAccount, Target::itemAccount)
                .containsExactly("1099", "0400");
    }

    @Test
    void whatLacksIsNamed() {
        refused("company-id: \"ACME\"\n", "lacks \"user-id\"");
    }

    @Test
    void anUnknownKeyIsNamedBecauseItMayBeAMistypedOne() {
        refused(NEEDED + "sandbx: yes\n", "\"sandbx\", which is no key");
    }

    @Test
    void aListIsNoValue() {
        refused(NEEDED.replace("\"sp\"", "[a, b]"), "\"sender-password\"", "in quotes");
    }

    @Test
    void passwordsGoToNoHostWithoutEncryption() {
        refused(NEEDED + "endpoint: \"http://api.intacct.com/ia/xml/xmlgw.phtml\"\n", "\"endpoint\"");
    }

    @Test
    void whatIsNoYamlIsSaidWithoutAWordOfIt() {
        assertThatThrownBy(() -> read("user-password: s3cret: {\n"))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("no YAML")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void yesAndNoAreSaidClearly() {
        refused(NEEDED + "sandbox: perhaps\n", "\"sandbox\"", "yes or no");
    }

    @Test
    void aFileThatIsNotThereIsASentence() {
        assertThatThrownBy(() -> TargetFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("none.yaml");
    }

    private void refused(String text, String... words) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnusableFile.class).hasMessageContainingAll(words);
    }

    private Target read(String text) throws IOException {
        Path file = folder.resolve("sandbox.yaml");
        Files.writeString(file, text);
        return TargetFile.read(file);
    }
}
