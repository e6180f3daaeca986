package io.tieout.local.stack;

import io.tieout.embedded.PostgresNode;
import io.tieout.local.Problem;
import io.tieout.local.mail.MailCatcher;
import io.tieout.local.process.Announcer;
import io.tieout.local.process.Part;
import io.tieout.local.process.Supervisor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A complete Tieout that runs: infrastructure, simulator, services, console. */
public final class Stack implements AutoCloseable {
    private final Settings settings;
    private final LauncherLock lock;
    private final Supervisor supervisor;
    private final MailCatcher mails;

    private Stack(Settings settings, LauncherLock lock, Supervisor supervisor, MailCatcher mails) {
        this.settings = settings;
        this.lock = lock;
        this.supervisor = supervisor;
        this.mails = mails;
    }

    /**
     * Takes possession of the data folder. Services that a crashed launcher left behind are ended, its PostgreSQL and Kafka are
     * adopted. Nothing is started yet.
     *
     * @throws Problem if another launcher has the folder or a port is taken
     */
    public static Stack prepare(Settings settings, Clock clock, Announcer announcer) {
        LauncherLock lock = LauncherLock.take(settings.folder());
        try {
            Leftovers leftovers = Leftovers.of(settings.folder());
            leftovers.endPrograms();
            return take(settings, leftovers.infrastructureOn(settings.ports()), lock, clock, announcer);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Takes possession of the data folder and wipes it; what a crashed launcher left behind is ended.
     *
     * @throws Problem if another launcher has the folder or a port is taken
     */
    public static Stack prepareEmpty(Settings settings, Clock clock, Announcer announcer) {
        LauncherLock lock = LauncherLock.take(settings.folder());
        try {
            Leftovers.of(settings.folder()).endAll();
            settings.folder().wipeButLock();
            return take(settings, Set.of(), lock, clock, announcer);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Stack take(
            Settings settings, Set<Role> adopted, LauncherLock lock, Clock clock, Announcer announcer) {
        Set<Role> notOurs = EnumSet.noneOf(Role.class);
        notOurs.addAll(adopted);
        notOurs.addAll(settings.without());
        settings.ports().requireFree(notOurs);
        return new Stack(
                settings,
                lock,
                new Supervisor(settings.folder().stateFile(), clock, announcer),
                MailCatcher.start(settings.folder().mails(), clock));
    }

    /** Starts everything and returns when everything is ready, which is written down. */
    public void start() {
        startParts();
        ready();
    }

    /** Everything that belongs to it is done. */
    public void ready() {
        supervisor.ready();
    }

    /** All processes run, but something is missing that its launcher has said. */
    public void incomplete() {
        supervisor.incomplete();
    }

    /** Starts everything and returns when every process serves; that all is ready is for the caller to say. */
    public void startParts() {
        DataFolder folder = settings.folder();
        Ports ports = settings.ports();
        var jars = new ServiceJars(settings.home());
        supervisor.start(List.of(
                new PostgresPart(folder, ports.of(Role.POSTGRES)), new KafkaPart(folder, ports.of(Role.KAFKA))));
        List<Part> programs = new ArrayList<>();
        for (Role role : Role.PROGRAMS) {
            if (!settings.without().contains(role)) {
                programs.add(part(role, () -> role == Role.SIMULATOR ? simulator(jars) : service(role, jars)));
            }
        }
        supervisor.start(programs);
    }

    public Settings settings() {
        return settings;
    }

    public boolean isClosed() {
        return supervisor.isClosed();
    }

    @Override
    public void close() {
        supervisor.close();
        mails.close();
        lock.close();
    }

    private Part part(Role role, java.util.function.Supplier<JavaProgram> program) {
        return new ProgramPart(role, settings.ports().of(role), program, settings.folder());
    }

    private JavaProgram simulator(ServiceJars jars) {
        List<String> arguments = new ArrayList<>(
                List.of("--port", Integer.toString(settings.ports().of(Role.SIMULATOR))));
        arguments.addAll(settings.simulatorArguments());
        return new JavaProgram(
                jars.of(Role.SIMULATOR), arguments, Map.of(), settings.folder().log(Role.SIMULATOR));
    }

    private JavaProgram service(Role role, ServiceJars jars) {
        PostgresNode postgres = PostgresNode.running(settings.folder().postgres())
                .orElseThrow(() -> new Problem(role.label() + " cannot start while PostgreSQL is down."));
        Map<String, String> environment =
                new HashMap<>(Variables.of(role, settings.ports(), postgres, new Secrets(settings.folder())));
        if (role == Role.SCHEDULER) {
            environment.putAll(Variables.mailServer(mails.port()));
        }
        environment.putAll(settings.extra());
        return new JavaProgram(
                UnpackedJar.of(jars.of(role)),
                List.of(),
                environment,
                settings.folder().log(role));
    }
}
