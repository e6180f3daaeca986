package io.tieout.console.oidc;

import io.tieout.console.audit.Act;
import io.tieout.console.audit.Acts;
import io.tieout.console.person.People;
import io.tieout.console.person.Person;
import io.tieout.console.person.Role;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds who somebody is whom the house has let in, or makes a place for somebody new, and does what the house says about role and companies. */
@Component
class Welcome {

    private final People people;
    private final Acts acts;

    Welcome(People people, Acts acts) {
        this.people = people;
        this.acts = acts;
    }

    /** Somebody does not come in. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final NotLetIn reason;

        Refused(NotLetIn reason, String message) {
            super(message);
            this.reason = reason;
        }

        NotLetIn reason() {
            return reason;
        }
    }

    /** @throws Refused if the person does not come in; nothing is changed then */
    @Transactional
    public Person receive(Claims claims) {
        Person person = people.elsewhere(claims.issuer(), claims.subject()).orElseGet(() -> first(claims));
        if (person.disabled()) {
            throw new Refused(NotLetIn.SWITCHED_OFF, person.username() + " is switched off");
        }
        Person now = asTheHouseSays(person, claims);
        requireAPlace(now, claims);
        if (!now.equals(person)) {
            people.change(now);
            acts.note(
                    null,
                    person.username(),
                    Act.Action.CHANGE_PERSON,
                    person.username(),
                    "as the sign-in says: " + now.role().words() + (now.seesAll() ? "" : ", " + now.tenants()));
        }
        return now;
    }

    /** The first time: somebody whom an administrator has added, or somebody new to whom the house gives a role. */
    private Person first(Claims claims) {
        String username = claims.username()
                .orElseThrow(() -> new Refused(NotLetIn.NO_ROLE, "The claim with the user name is missing"));
        Optional<Person> named = people.find(username);
        if (named.isPresent() && !named.get().elsewhere()) {
            throw new Refused(NotLetIn.NAME_TAKEN, username + " signs in with a password here");
        }
        if (named.isEmpty()) {
            add(username, claims);
        }
        if (!people.tieTo(username, claims.issuer(), claims.subject())) {
            throw new Refused(NotLetIn.NAME_TAKEN, username + " is another one of the same house");
        }
        return people.find(username).orElseThrow();
    }

    private void add(String username, Claims claims) {
        Role role = claims.decidesRole()
                ? claims.role().orElseThrow(() -> new Refused(NotLetIn.NO_ROLE, username + " has no role"))
                : null;
        if (role == null) {
            throw new Refused(NotLetIn.NO_ROLE, username + " was not added by an administrator");
        }
        Person person = Person.elsewhere(
                username,
                claims.name().orElse(username),
                claims.email().orElse(null),
                role,
                role == Role.OPERATOR ? new TreeSet<>() : claims.companies());
        requireAPlace(person, claims);
        if (people.add(person, null)) {
            acts.note(null, username, Act.Action.ADD_PERSON, username, "by the first sign-in: " + role.words());
        }
    }

    private static Person asTheHouseSays(Person person, Claims claims) {
        Role role = claims.decidesRole()
                ? claims.role()
                        .orElseThrow(() -> new Refused(NotLetIn.NO_ROLE, person.username() + " has no role any more"))
                : person.role();
        SortedSet<String> tenants = claims.decidesCompanies() ? claims.companies() : person.tenants();
        return new Person(
                person.username(),
                person.name(),
                person.email(),
                role,
                role == Role.OPERATOR ? new TreeSet<>() : tenants,
                person.mustChange(),
                person.disabled(),
                person.elsewhere(),
                person.zone());
    }

    private static void requireAPlace(Person person, Claims claims) {
        if (!person.seesAll() && person.tenants().isEmpty()) {
            throw new Refused(
                    NotLetIn.NO_ROLE,
                    person.username() + " has no company"
                            + (claims.decidesCompanies() ? " in the claim" : ", and administrators here give them"));
        }
    }
}
