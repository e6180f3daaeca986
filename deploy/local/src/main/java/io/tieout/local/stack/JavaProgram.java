package io.tieout.local.stack;

import io.tieout.embedded.Reason;
import io.tieout.embedded.RunningProcess;
import io.tieout.embedded.SurvivingCommand;
import io.tieout.local.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A jar that is run as a process of its own on the JDK of the launcher, tuned for a quick start and a small footprint.
 *
 * @param jar what is run
 * @param arguments what it is told on the command line
 * @param environment what it is told besides
 * @param log where its output goes; the one before last is kept as {@code .1} when it has grown past 10 MB
 */
record JavaProgram(Path jar, List<String> arguments, Map<String, String> environment, Path log) {
    private static final long LARGEST_LOG = 10L * 1024 * 1024;
    private static final List<String> QUICK_AND_SMALL = List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms64m", "-Xmx384m", "-XX:+ExitOnOutOfMemoryError");

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    RunningProcess launch() {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(QUICK_AND_SMALL);
        command.addAll(rememberedClasses());
        command.addAll(List.of("-Duser.timezone=UTC", "-jar", jar.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(SurvivingCommand.of(command));
        builder.environment().putAll(environment);
        try {
            Path folder = log.toAbsolutePath().getParent();
            if (folder == null) {
                throw new Problem("The log " + log + " must be in a folder.");
            }
            Files.createDirectories(folder);
            if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Process process = builder.directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Instant startedAt = process.info().startInstant().orElseGet(Instant::now);
            return new RunningProcess(process.pid(), startedAt);
        } catch (IOException e) {
            throw new Problem("The program " + jar + " could not be started: " + Reason.of(e) + ".", e);
        }
    }

    /**
     * When it first ends as it should, the JVM writes down the classes that it had loaded, beside the jar, and the next start takes them
     * from there. The JVM itself finds out when the file does not fit any more, and writes it anew.
     */
    private List<String> rememberedClasses() {
        String name = jar.getFileName().toString().replace(".jar", ".jsa");
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + jar.resolveSibling(name));
    }
}
