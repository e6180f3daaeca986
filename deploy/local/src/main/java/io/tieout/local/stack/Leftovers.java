package io.tieout.local.stack;

import io.tieout.embedded.KafkaNode;
import io.tieout.embedded.PostgresNode;
import io.tieout.local.process.ProcessRecord;
import io.tieout.local.process.State;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What still runs on a data folder whose launcher is gone. */
public final class Leftovers {
    private final DataFolder folder;
    private final List<ProcessRecord> programs;

    private Leftovers(DataFolder folder, List<ProcessRecord> programs) {
        this.folder = folder;
        this.programs = programs;
    }

    public static Leftovers of(DataFolder folder) {
        List<ProcessRecord> programs = folder.stateFile().read().map(State::processes).orElse(List.of()).stream()
                .filter(it -> it.process().isAlive())
                .filter(it -> !isInfrastructure(it.name()))
                .toList();
        return new Leftovers(folder, programs);
    }

    /** Ends the simulator and the services. */
    public void endPrograms() {
        programs.parallelStream().forEach(it -> ProgramPart.end(it.process()));
    }

    /** Ends everything, in the order in which nobody misses anybody. */
    public void endAll() {
        endPrograms();
        KafkaNode.running(folder.kafka()).ifPresent(KafkaNode::stop);
        PostgresNode.running(folder.postgres()).ifPresent(PostgresNode::stop);
    }

    /** Whether anything runs. */
    public boolean isEmpty() {
        return programs.isEmpty() && postgres().isEmpty() && kafka().isEmpty();
    }

    /** The infrastructure that runs on the wanted ports and will be adopted. */
    Set<Role> infrastructureOn(Ports ports) {
        Set<Role> adopted = EnumSet.noneOf(Role.class);
        postgres().filter(it -> it.port() == ports.of(Role.POSTGRES)).ifPresent(_ -> adopted.add(Role.POSTGRES));
        kafka().filter(it -> it.port() == ports.of(Role.KAFKA)).ifPresent(_ -> adopted.add(Role.KAFKA));
        return adopted;
    }

    private Optional<PostgresNode> postgres() {
        return PostgresNode.running(folder.postgres());
    }

    private Optional<KafkaNode> kafka() {
        return KafkaNode.running(folder.kafka());
    }

    private static boolean isInfrastructure(String name) {
        return name.equals(Role.POSTGRES.label()) || name.equals(Role.KAFKA.label());
    }
}
