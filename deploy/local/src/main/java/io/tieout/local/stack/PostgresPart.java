package io.tieout.local.stack;

import io.tieout.embedded.PostgresNode;
import io.tieout.embedded.RunningProcess;
import io.tieout.local.process.Part;
import java.util.Optional;

/** PostgreSQL with the database of the services. */
final class PostgresPart implements Part {
    private final DataFolder folder;
    private final int port;

    PostgresPart(DataFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    @Override
    public String name() {
        return Role.POSTGRES.label();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public RunningProcess launch() {
        PostgresNode node = PostgresNode.at(folder.postgres()).port(port).start();
        node.createDatabase(Variables.DATABASE);
        return node.process();
    }

    @Override
    public boolean isReady() {
        return running().isPresent();
    }

    @Override
    public void stop(RunningProcess process) {
        running().ifPresent(PostgresNode::stop);
    }

    @Override
    public String whereToLook() {
        return "Its log: " + folder.log(Role.POSTGRES);
    }

    private Optional<PostgresNode> running() {
        return PostgresNode.running(folder.postgres());
    }
}
