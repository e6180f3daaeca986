package io.tieout.embedded;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars of the Kafka server, which travel as resources inside this module so that they are on nobody's classpath but
 * the broker's. From a packed module they are unpacked once into the user's cache, under a name made from their content.
 */
final class KafkaServerJars {
    private static final String RESOURCES = "io/tieout/embedded/kafka-server";

    private KafkaServerJars() {}

    /** The classpath of a broker process: the server and this module. */
    static String classpath() {
        Path module = module();
        Path jars = Files.isDirectory(module) ? module.resolve(RESOURCES) : unpacked(module);
        try {
            return Stream.concat(list(jars).stream(), Stream.of(module))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new NodeFailed(
                    "The jars of the Kafka server cannot be read from " + jars + ": " + Reason.of(e) + ".", e);
        }
    }

    private static Path module() {
        try {
            return Path.of(KafkaServerJars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new NodeFailed("The embedded module must be a jar or a folder of its own on the classpath.", e);
        }
    }

    private static Path unpacked(Path module) {
        try (FileSystem zip = FileSystems.newFileSystem(module)) {
            List<Path> jars = list(zip.getPath(RESOURCES));
            Path home = TieoutCache.folder("kafka").resolve(fingerprint(jars));
            if (!Files.isDirectory(home)) {
                Path unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
                for (Path jar : jars) {
                    Files.copy(jar, unfinished.resolve(jar.getFileName().toString()));
                }
                publish(unfinished, home);
            }
            return home;
        } catch (IOException e) {
            throw new NodeFailed(
                    "The jars of the Kafka server cannot be unpacked from " + module + ": " + Reason.of(e) + ".", e);
        }
    }

    private static void publish(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            discard(unfinished);
        } catch (IOException e) {
            // Another process was faster: a rename onto a folder with content fails.
            if (!Files.isDirectory(home)) {
                throw e;
            }
            discard(unfinished);
        }
    }

    private static void discard(Path folder) throws IOException {
        for (Path file : list(folder)) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    private static String fingerprint(List<Path> jars) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path jar : jars) {
                digest.update((jar.getFileName() + ":" + Files.size(jar) + ";").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
