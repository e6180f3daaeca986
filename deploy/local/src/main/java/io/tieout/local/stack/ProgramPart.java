package io.tieout.local.stack;

import io.tieout.embedded.RunningProcess;
import io.tieout.local.process.Part;
import java.time.Duration;
import java.util.function.Supplier;

/** The simulator or a service: a jar on the launcher's JDK. */
final class ProgramPart implements Part {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(25);

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
        return Health.serves(role, port);
    }

    @Override
    public void stop(RunningProcess process) {
        end(process);
    }

    @Override
    public String whereToLook() {
        return "Its log: " + folder.log(role);
    }
}
