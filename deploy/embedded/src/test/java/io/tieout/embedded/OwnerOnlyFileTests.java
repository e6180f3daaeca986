package io.tieout.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyFileTests {
    @TempDir
    Path folder;

    @Test
    void whoeverAsksAtTheSameTimeGetsTheSameSecret() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 50; round++) {
                Path file = folder.resolve("secrets").resolve("secret-" + round);
                List<Callable<String>> askers = new ArrayList<>();
                for (int asker = 0; asker < 8; asker++) {
                    String fresh = "fresh-" + asker;
                    askers.add(() -> OwnerOnlyFile.readOrCreate(file, () -> fresh));
                }
                List<String> answers = new ArrayList<>();
                for (Future<String> answer : threads.invokeAll(askers)) {
                    answers.add(answer.get());
                }

                assertThat(answers).containsOnly(answers.getFirst());
                assertThat(answers.getFirst()).startsWith("fresh-");
            }
        }
    }

    @Test
    void onlyTheOwnerMayReadIt() throws Exception {
        Path file = folder.resolve("secret");

        OwnerOnlyFile.readOrCreate(file, () -> "fresh");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
