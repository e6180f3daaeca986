package io.tieout.console.entry;

import io.tieout.console.person.OneTimePassword;
import io.tieout.console.person.People;
import io.tieout.console.person.Person;
import io.tieout.console.person.Role;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Somebody has to be the first: an operator with a password that is good for one sign-in, after which a password of one's own is chosen. It is
 * told once, in the log, unless it was given; and nobody is made where somebody is.
 */
@Component
class FirstPerson implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPerson.class);

    private final People people;
    private final PasswordEncoder passwords;
    private final First first;

    FirstPerson(People people, PasswordEncoder passwords, First first) {
        this.people = people;
        this.passwords = passwords;
        this.first = first;
    }

    /**
     * Who is made when there is nobody.
     *
     * @param password a one-time password; without one, one is made up and told in the log
     */
    @ConfigurationProperties("tieout.console.first")
    record First(
            @DefaultValue("admin") String username,
            @DefaultValue("") String password) {

        @Override
        public String toString() {
            return "First[username=" + username + "]";
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!people.isEmpty()) {
            return;
        }
        boolean given = !first.password().isBlank();
        String password = given ? first.password() : OneTimePassword.random();
        var person = new Person(
                Person.folded(first.username()),
                "First administrator",
                null,
                Role.OPERATOR,
                new TreeSet<>(),
                true,
                false);
        boolean made = people.add(person, passwords.encode(password));
        if (made && given) {
            LOG.info(
                    "The first person is {}, with the one-time password of TIEOUT_CONSOLE_FIRST_PASSWORD",
                    person.username());
        } else if (made) {
            LOG.info(
                    "The first person is {}, with the one-time password {} (it is told only here and only now)",
                    person.username(),
                    password);
        }
    }
}
