package io.tieout.console.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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

    /**
     * @param encodedPassword null for somebody who signs in elsewhere
     * @return false if the name is taken; nothing is changed then, whichever replica was first
     */
    @Transactional
    public boolean add(Person person, @Nullable String encodedPassword) {
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
                        .param("now", now())
                        .update()
                == 1;
        if (added) {
            addTenants(person);
        }
        return added;
    }

    private void addTenants(Person person) {
        for (String tenant : person.tenants()) {
            jdbc.sql("INSERT INTO person_tenant (username, tenant) VALUES (?, ?)")
                    .params(person.username(), tenant)
                    .update();
        }
    }

    /** Name, e-mail, role and tenants as the person has them from now on. */
    @Transactional
    public void change(Person person) {
        jdbc.sql("""
                        UPDATE person SET name = :name, email = :email, role = :role, changed_at = :now
                        WHERE username = :username
                        """)
                .param("name", person.name())
                .param("email", person.email())
                .param("role", person.role().name())
                .param("now", now())
                .param("username", person.username())
                .update();
        jdbc.sql("DELETE FROM person_tenant WHERE username = ?")
                .param(person.username())
                .update();
        addTenants(person);
    }

    /** What people say of themselves. @param zone null for that of the browser */
    public void changeProfile(String username, String name, @Nullable String email, @Nullable ZoneId zone) {
        jdbc.sql(
                        "UPDATE person SET name = :name, email = :email, zone = :zone, changed_at = :now WHERE username = :username")
                .param("name", name)
                .param("email", email)
                .param("zone", zone == null ? null : zone.getId())
                .param("now", now())
                .param("username", username)
                .update();
    }

    public void shutOut(String username, boolean out) {
        jdbc.sql("UPDATE person SET disabled = ?, changed_at = ? WHERE username = ?")
                .params(out, now(), username)
                .update();
    }

    /** Somebody else's idea: it has to be changed at the first sign-in. */
    public void giveOneTimePassword(String username, String encoded) {
        jdbc.sql("UPDATE person SET password = ?, must_change = true, changed_at = ? WHERE username = ?")
                .params(encoded, now(), username)
                .update();
    }

    /** Who it is that the house's sign-in calls so. */
    public Optional<Person> elsewhere(String issuer, String subject) {
        return jdbc.sql("SELECT username FROM person WHERE issuer = ? AND subject = ?")
                .params(issuer, subject)
                .query(String.class)
                .optional()
                .flatMap(this::find);
    }

    /** From now on it is this one, and nobody else, who comes in under the name. @return false if that is another one already */
    public boolean tieTo(String username, String issuer, String subject) {
        return jdbc.sql("""
                        UPDATE person SET issuer = :issuer, subject = :subject, changed_at = :now
                        WHERE username = :username AND password IS NULL AND issuer IS NULL
                        """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("now", now())
                        .param("username", username)
                        .update()
                == 1;
    }

    /** All tenants that anybody was given. */
    public SortedSet<String> tenants() {
        return new TreeSet<>(jdbc.sql("SELECT DISTINCT tenant FROM person_tenant")
                .query(String.class)
                .list());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** The person's own choice from now on. */
    public void changePassword(String username, String encoded) {
        jdbc.sql("UPDATE person SET password = ?, must_change = false, changed_at = ? WHERE username = ?")
                .params(encoded, now(), username)
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
                row.getBoolean("disabled"),
                row.getString("password") == null,
                zone(row.getString("zone")));
    }

    /** One that Java does not know any more is none. */
    private static @Nullable ZoneId zone(@Nullable String id) {
        return id != null && ZoneId.getAvailableZoneIds().contains(id) ? ZoneId.of(id) : null;
    }
}
