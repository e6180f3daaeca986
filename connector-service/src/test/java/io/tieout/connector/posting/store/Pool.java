package io.tieout.connector.posting.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tieout.testsupport.TestDatabase;

/** Connections of one replica. */
final class Pool {

    private Pool() {}

    static HikariDataSource of(TestDatabase database) {
        var config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }
}
