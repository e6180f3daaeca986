package io.tieout.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresNodeIT {
    @TempDir
    Path folder;

    @Test
    void isDurableSurvivesStopAndCrashAndIsAdoptedWhenLeftRunning() throws Exception {
        Path home = folder.resolve("with a space");
        int port = LocalPorts.free();
        try (PostgresNode first = PostgresNode.at(home).port(port).start()) {
            assertThat(setting(first, "fsync")).isEqualTo("on");
            assertThat(setting(first, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(first, "max_connections")).isEqualTo("200");
            first.createDatabase("ledger");
            first.createDatabase("ledger");
            execute(first, "CREATE TABLE entry (id int)");
            execute(first, "INSERT INTO entry VALUES (1)");

            PostgresNode adopted = PostgresNode.at(home).port(port).start();
            assertThat(adopted.pid()).isEqualTo(first.pid());
        }

        try (PostgresNode second = PostgresNode.at(home).port(port).start()) {
            assertThat(entries(second)).isEqualTo(1);
            execute(second, "INSERT INTO entry VALUES (2)");
            second.kill();
            assertThat(second.process().isAlive()).isFalse();
        }

        try (PostgresNode third = PostgresNode.at(home).start()) {
            assertThat(entries(third)).isEqualTo(2);
            third.stop();
            assertThat(third.process().isAlive()).isFalse();
            assertThat(LocalPorts.answers(third.port())).isFalse();
        }
    }

    @Test
    void aPortThatIsTakenIsSaidAtOnceAndIsNoObstacleForTheNextStart() throws Exception {
        PostgresNode.at(folder).start().close();
        try (var squatter = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PostgresNode.at(folder)
                            .port(squatter.getLocalPort())
                            .start())
                    .isInstanceOf(NodeFailed.class)
                    .hasMessageContaining("could not be started on port " + squatter.getLocalPort())
                    .hasMessageContaining("another program listens there");
        }

        try (PostgresNode node = PostgresNode.at(folder).start()) {
            assertThat(setting(node, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void aStartInWhichTheServerFailedIsNoObstacleForTheNext() throws Exception {
        Path alien = Files.createDirectories(folder.resolve("data")).resolve("not-of-a-database");
        Files.writeString(alien, "");
        assertThatThrownBy(() -> PostgresNode.at(folder).start())
                .isInstanceOf(NodeFailed.class)
                .hasMessageContaining("could not be started");
        Files.delete(alien);

        try (PostgresNode node = PostgresNode.at(folder).start()) {
            assertThat(setting(node, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() throws Exception {
        try (PostgresNode node = PostgresNode.at(folder).start()) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(() -> DriverManager.getConnection(node.jdbcUrl("postgres"), node.user(), "guess")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private static String setting(PostgresNode node, String name) throws SQLException {
        try (var connection = node.connect("postgres");
                var rows = connection.createStatement().executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(PostgresNode node, String sql) throws SQLException {
        try (var connection = node.connect("ledger");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int entries(PostgresNode node) throws SQLException {
        try (var connection = node.connect("ledger");
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM entry")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
