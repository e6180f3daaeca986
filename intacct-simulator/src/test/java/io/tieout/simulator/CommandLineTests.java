package io.tieout.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.simulator.seed.InitialBooks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTests {

    @Test
    void everythingHasADefault() {
        CommandLine commandLine = CommandLine.parse();

        assertThat(commandLine).isEqualTo(new CommandLine("127.0.0.1", 8099, List.of(), null, false, false));
    }

    @Test
    void optionsAreRead() {
        CommandLine commandLine = CommandLine.parse(
                "--host",
                "0.0.0.0",
                "--port",
                "0",
                "--seed-data",
                "demo,single-currency,awkward",
                "--data",
                "d",
                "--fsync");

        assertThat(commandLine)
                .isEqualTo(new CommandLine(
                        "0.0.0.0",
                        0,
                        List.of(InitialBooks.DEMO, InitialBooks.SINGLE_CURRENCY, InitialBooks.AWKWARD),
                        Path.of("d"),
                        true,
                        false));
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThatThrownBy(() -> CommandLine.parse("--port", "x")).hasMessageContaining("'x' is not a port");
        assertThatThrownBy(() -> CommandLine.parse("--port")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> CommandLine.parse("--seed-data", "big"))
                .hasMessageContaining("use none, demo, single-currency, awkward");
        assertThatThrownBy(() -> CommandLine.parse("--what")).hasMessageContaining("no option --what");
    }
}
