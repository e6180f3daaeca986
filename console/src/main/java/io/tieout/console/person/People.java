package io.tieout.console.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people, with their encoded passwords, which leave this class to be compared and for nothing else. */
@Repository
public class People {

    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param username folded */
    public Optional<Person> find(String username) {
        return jdbc.sql("""
                        SELECT p.*, ARRAY(SELECT t.tenant FROM person_tenant t WHERE t.username = p.username) AS tenants
                        FROM person p WHERE p.username = ?
                        """).param(username).query(People::person).optional();
    }

    /** Everyone who may see the tenant, operators among them, by name. */
    public List<Person> of(String tenant) {
        return jdbc.sql("""
                        SELECT p.*, ARRAY(SELECT t.tenant FROM person_tenant t WHERE t.username = p.username) AS tenants
                        FROM person p
                        WHERE p.role = 'OPERATOR' OR EXISTS (SELECT FROM person_tenant t WHERE t.username = p.username AND t.tenant = ?)
                        ORDER BY p.name, p.username
                        """).param(tenant).query(People::person).list();
    }

    /** Empty if there is no such person, or one without a password here. */
    public Optional<String> encodedPassword(String username) {
        return jdbc.sql("SELECT password FROM person WHERE username = ? AND password IS NOT NULL AND NOT disabled")
                .param(username)
                .query(String.class)
                .optional();
    }

    public boolean isEmpty() {
        return !jdbc.sql("SELECT EXISTS (SELECT FROM person)")
                .query(Boolean.class)
                .single();
    }

    /** @return false if the name is taken; nothing is changed then, whichever replica was first */
    @Transactional
    public boolean add(Person person, String encodedPassword) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        boolean added = jdbc.sql("""
                        INSERT INTO person (username, name, email, role, password, must_change, disabled, created_at, changed_at)
                        VALUES (:username, :name, :email, :role, :password, :mustChange, :disabled, :now, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("username", person.username())
                        .param("name", person.name())
                        .param("email", person.email())
                        .param("role", person.role().name())
                        .param("password", encodedPassword)
                        .param("mustChange", person.mustChange())
                        .param("disabled", person.disabled())
                        .param("now", now)
                        .update()
                == 1;
        if (added) {
            for (String tenant : person.tenants()) {
                jdbc.sql("INSERT INTO person_tenant (username, tenant) VALUES (?, ?)")
                        .params(person.username(), tenant)
                        .update();
            }
        }
        return added;
    }

    /** The person's own choice from now on. */
    public void changePassword(String username, String encoded) {
        jdbc.sql("UPDATE person SET password = ?, must_change = false, changed_at = ? WHERE username = ?")
                .params(encoded, clock.instant().atOffset(ZoneOffset.UTC), username)
                .update();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("username"),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                new TreeSet<>(Arrays.asList((String[]) row.getArray("tenants").getArray())),
                row.getBoolean("must_change"),
                row.getBoolean("disabled"));
    }
}
