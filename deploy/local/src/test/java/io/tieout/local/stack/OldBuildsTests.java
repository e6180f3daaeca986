package io.tieout.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldBuildsTests {
    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");

    @TempDir
    Path services;

    private OldBuilds builds;

    @BeforeEach
    void clock() {
        builds = new OldBuilds(services, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void whatNobodyStartedForAWeekIsForgotten() throws Exception {
        Path old = build("payment-service-0.1.0-aa", OldBuilds.KEPT.plusMinutes(1));
        Path young = build("payment-service-0.1.0-bb", OldBuilds.KEPT.minusMinutes(1));
        Path another = build("mapping-service-0.1.0-cc", OldBuilds.KEPT.plusDays(1));

        builds.forget("payment-service-0.1.0");

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(another).exists();
    }

    @Test
    void whatRunsIsKeptHoweverOld() throws Exception {
        Path running = build("payment-service-0.1.0-aa", OldBuilds.KEPT.plusDays(300));
        Process reader = new ProcessBuilder(
                        "tail", "-f", running.resolve("payment-service.jar").toString())
                .start();
        try {
            builds.forget("payment-service-0.1.0");
            assertThat(running.resolve("payment-service.jar")).exists();
        } finally {
            reader.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatIsStartedBeginsAnew() throws Exception {
        Path old = build("payment-service-0.1.0-aa", OldBuilds.KEPT.plusDays(1));

        assertThat(OldBuilds.used(old)).isEqualTo(old);

        assertThat(Files.getLastModifiedTime(old).toInstant()).isAfter(NOW.minus(OldBuilds.KEPT));
    }

    private Path build(String name, Duration age) throws IOException {
        Path build = Files.createDirectory(services.resolve(name));
        Files.writeString(build.resolve("payment-service.jar"), "");
        return Files.setLastModifiedTime(build, FileTime.from(NOW.minus(age)));
    }
}
