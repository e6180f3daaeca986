package io.tieout.local.stack;

import io.tieout.embedded.Reason;
import io.tieout.embedded.RunningProcess;
import io.tieout.local.process.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The simulator or a service: a jar on the launcher's JDK. */
final class ProgramPart implements Part {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(25);

    private static final int LAST_LINES = 25;

    private final Role role;
    private final int port;
    private final Supplier<JavaProgram> program;
    private final DataFolder folder;

    ProgramPart(Role role, int port, Supplier<JavaProgram> program, DataFolder folder) {
        this.role = role;
        this.port = port;
        this.program = program;
        this.folder = folder;
    }

    /** Ends a program in an orderly way, or by force after 25 seconds. */
    static void end(RunningProcess process) {
        process.signal("TERM");
        if (!process.awaitEnd(STOP_PATIENCE)) {
            process.kill();
        }
    }

    @Override
    public String name() {
        return role.label();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public RunningProcess launch() {
        return program.get().launch();
    }

    @Override
    public boolean isReady() {
        return Health.ofProgram(role, port) == Condition.UP;
    }

    @Override
    public void stop(RunningProcess process) {
        end(process);
    }

    @Override
    public String whereToLook() {
        return "The end of its log, " + folder.log(role) + ":" + System.lineSeparator() + lastLines(folder.log(role));
    }

    private static String lastLines(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return String.join(System.lineSeparator(), all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
        } catch (IOException | UncheckedIOException e) {
            return "(it cannot be read: " + Reason.of(e) + ")";
        }
    }
}
