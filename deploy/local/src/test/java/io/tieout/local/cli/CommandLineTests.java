package io.tieout.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTests {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesEveryCommand() {
        assertThat(run("help")).isZero();
        assertThat(out.toString())
                .contains(
                        "demo",
                        "up",
                        "down",
                        "status",
                        "restart",
                        "logs",
                        "mails",
                        "publish",
                        "simulator",
                        "probe",
                        "test");
    }

    @Test
    void anUnknownOptionIsTheCallersMistake() {
        assertThat(run("status", "--verbosely")).isEqualTo(2);
        assertThat(err.toString()).contains("--verbosely");
    }

    @Test
    void statusOfNothingSaysSoAndFails() {
        assertThat(run("status", "--data-dir", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("Nothing runs.", "connector  down");
    }

    @Test
    void statusForProgramsIsJson() {
        run("status", "--json", "--data-dir", folder.toString());
        assertThat(out.toString()).contains("\"name\" : \"postgres\"", "\"health\" : \"DOWN\"");
    }

    @Test
    void mailsOfNothingAreNone() {
        assertThat(run("mails", "--data-dir", folder.toString())).isZero();
        assertThat(out.toString()).startsWith("There are no e-mails in ");
    }

    @Test
    void downOfNothingIsFine() {
        assertThat(run("down", "--data-dir", folder.toString())).isZero();
        assertThat(out.toString()).contains("Nothing was running.");
    }

    @Test
    void aMissingFileIsOneSentenceWithoutAStackTrace() {
        assertThat(run("publish", folder.resolve("absent.jsonl").toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("tieout: The file ").doesNotContain("\tat ");
    }

    private int run(String... arguments) {
        return Tieout.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
