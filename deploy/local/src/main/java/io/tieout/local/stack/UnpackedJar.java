package io.tieout.local.stack;

import io.tieout.embedded.Reason;
import io.tieout.embedded.TieoutCache;
import io.tieout.local.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.jar.JarFile;

/**
 * A Spring Boot jar, unpacked once with Boot's own tool into the user's cache, where it starts about twice as fast as
 * the jar in the jar. The name of the folder is made from the content, so a new build is unpacked anew.
 */
final class UnpackedJar {
    private UnpackedJar() {}

    /** The jar to run instead of {@code jar}; the jar itself if it is not one of Spring Boot's. */
    static Path of(Path jar) {
        if (!isSpringBoot(jar)) {
            return jar;
        }
        String name = jar.getFileName().toString();
        String service = name.replace(".jar", "");
        Path services = TieoutCache.folder("services");
        Path home = services.resolve(service + "-" + checksum(jar));
        if (!Files.isDirectory(home)) {
            unpack(jar, home);
            new OldBuilds(services, Clock.systemUTC()).forget(service);
        }
        return OldBuilds.used(home).resolve(name);
    }

    private static void unpack(Path jar, Path home) {
        try {
            Path draft =
                    Files.createTempDirectory(home.getParent(), "unpacking-").resolve("app");
            Process tool = new ProcessBuilder(
                            JavaProgram.java(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--destination",
                            draft.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(tool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (tool.waitFor() != 0) {
                throw new Problem("The jar " + jar + " could not be unpacked: " + said);
            }
            publish(draft, home);
        } catch (IOException e) {
            throw new Problem("The jar " + jar + " could not be unpacked: " + Reason.of(e) + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Unpacking " + jar + " was interrupted.", e);
        }
    }

    private static void publish(Path draft, Path home) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            // Another launcher unpacked the same content in this moment; Linux says that the folder exists, or that it
            // is not empty.
            new DataFolder(draft).wipe();
        }
        Files.delete(draft.getParent());
    }

    private static boolean isSpringBoot(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getEntry("BOOT-INF/classes/") != null;
        } catch (IOException e) {
            throw new Problem("The jar " + jar + " cannot be read: " + Reason.of(e) + ".", e);
        }
    }

    private static String checksum(Path jar) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(jar), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest(), 0, 8);
        } catch (IOException e) {
            throw new Problem("The jar " + jar + " cannot be read: " + Reason.of(e) + ".", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
