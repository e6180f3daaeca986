package io.tieout.connector.image.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTests {

    private static final String PDF = "%PDF-1.5\n" + "x".repeat(3000) + "\n%%EOF\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1024, 5000})
    void aPdfIsOneHoweverItComes(int portion) throws IOException {
        try (var spool = new Spool(10_000)) {
            write(spool, PDF, portion);

            assertThat(spool.flaw()).isNull();
            assertThat(spool.size()).isEqualTo(PDF.length());
            assertThat(read(spool)).isEqualTo(PDF);
            assertThat(read(spool)).as("a second time").isEqualTo(PDF);
            assertThat(spool.hash()).hasSize(64);
        }
    }

    @Test
    void whatIsNoPdfIsSaidToBeNone() throws IOException {
        assertThat(flaw("<html>%PDF-%%EOF</html>")).contains("does not begin with %PDF-");
        assertThat(flaw("%PD")).contains("does not begin with %PDF-");
        assertThat(flaw("")).isEqualTo("it is empty");
        assertThat(flaw(PDF.substring(0, 2000))).startsWith("it is cut off");
        assertThat(flaw("%PDF-1.5 %%EOF" + "x".repeat(2000))).startsWith("it is cut off");
    }

    @Test
    void itEndsWhereAnImageHasToEnd() throws IOException {
        try (var spool = new Spool(PDF.length() - 1)) {
            assertThatThrownBy(() -> write(spool, PDF, 100))
                    .isInstanceOf(TooLarge.class)
                    .hasMessageContaining("tieout.image.largest");
            assertThat(spool.size()).isLessThan(PDF.length());
        }
    }

    /** Whoever is killed in the middle leaves no invoice behind. */
    @Test
    void itsFileHasNoName() throws IOException {
        try (var spool = new Spool(10_000)) {
            write(spool, PDF, 100);

            try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .noneMatch(name -> name.startsWith("tieout-image-"));
            }
        }
    }

    private static String read(Spool spool) throws IOException {
        try (InputStream in = spool.open()) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static String flaw(String text) throws IOException {
        try (var spool = new Spool(10_000)) {
            write(spool, text, 100);
            return String.valueOf(spool.flaw());
        }
    }

    private static void write(Spool spool, String text, int portion) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        for (int from = 0; from < bytes.length; from += portion) {
            spool.write(bytes, from, Math.min(portion, bytes.length - from));
        }
    }
}
