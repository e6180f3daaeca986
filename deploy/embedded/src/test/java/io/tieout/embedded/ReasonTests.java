package io.tieout.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonTests {
    @TempDir
    Path folder;

    @Test
    void whatJavaSaysOfAMissingFileIsNotItsNameOnceMore() {
        assertThat(Reason.of(failureOfReading(folder.resolve("absent.jsonl")))).isEqualTo("there is no such file");
        assertThat(Reason.of(new FileSystemException("a.txt", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(Reason.of(new FileSystemException("a.txt"))).isEqualTo("no reason was given");
    }

    @Test
    void aFolderReadAsAFileIsNamedOnlyByWhoAsks() {
        assertThat(Reason.of(failureOfReading(folder)))
                .containsIgnoringCase("directory")
                .doesNotContain(folder.toString());
    }

    @Test
    void wrongBytesAreSaidInWords() {
        assertThat(Reason.of(new MalformedInputException(1))).isEqualTo("it is not text in UTF-8");
    }

    @Test
    void namesOfClassesAreLeftOutHoweverDeepTheyAre() {
        var cause = new IllegalStateException("org.apache.kafka.common.errors.TimeoutException: No node answered.");

        assertThat(Reason.of(new ExecutionException(cause))).isEqualTo("No node answered");
        assertThat(Reason.of(new ExecutionException(new NoSuchFileException("x"))))
                .isEqualTo("there is no such file");
        assertThat(Reason.of(new IllegalStateException("java.net.ConnectException")))
                .isEqualTo("no reason was given");
    }

    @Test
    void theSentenceGoesOnWhereTheReasonEnds() {
        assertThat(Reason.of(new IOException("Broken pipe.;"))).isEqualTo("Broken pipe");
        assertThat(Reason.of(new IOException("first line.\n\tsecond line"))).isEqualTo("first line");
        assertThat(Reason.of(new IOException())).isEqualTo("no reason was given");
    }

    private static IOException failureOfReading(Path file) {
        try {
            Files.readString(file);
        } catch (IOException e) {
            return e;
        }
        throw new AssertionError(file + " can be read");
    }
}
