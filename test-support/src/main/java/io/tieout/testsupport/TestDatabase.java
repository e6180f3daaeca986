package io.tieout.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to reach one PostgreSQL database.
 *
 * @param jdbcUrl the address, without user and password
 * @param user a role that may do everything
 * @param password the password of the role
 */
public record TestDatabase(String jdbcUrl, String user, String password) {

    /** A new connection; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    /** A name for the topic of the ages of this database: the databases of all tests share one Kafka. */
    public String memoryTopic() {
        return "memory." + jdbcUrl.replaceAll(".*/", "").replaceAll("[^a-zA-Z0-9_]", "_");
    }

    @Override
    public String toString() {
        return "TestDatabase[" + jdbcUrl + "]";
    }
}
