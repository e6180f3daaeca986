package io.tieout.testsupport;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The PostgreSQL server of this JVM's tests. Its transactions are durable when they return, as in production. */
public final class TestPostgres {
    private static final Pattern DATABASE = Pattern.compile("(?<=\\d/)[^/?]+");

    private final TestDatabase administration;
    private final AtomicInteger created = new AtomicInteger();

    TestPostgres(TestDatabase administration) {
        this.administration = administration;
    }

    /** A new, empty database that no other caller has. It goes with the server. */
    public TestDatabase freshDatabase() {
        String name = "test_" + created.incrementAndGet();
        try (var connection = administration.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The test database " + name + " could not be created: " + e.getMessage(), e);
        }
        return named(name);
    }

    private TestDatabase named(String name) {
        String url = DATABASE.matcher(administration.jdbcUrl()).replaceFirst(name);
        return new TestDatabase(url, administration.user(), administration.password());
    }
}
