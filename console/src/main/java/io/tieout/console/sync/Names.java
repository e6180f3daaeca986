package io.tieout.console.sync;

import io.tieout.console.person.People;
import io.tieout.console.person.Person;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How people are called whom the services know by their user names. */
final class Names {

    private static final String SCHEDULE = "SCHEDULE";
    private static final String CONNECTION = "CONNECTION";

    private final Map<String, String> known;

    Names(Map<String, String> known) {
        this.known = Map.copyOf(known);
    }

    /** Of everyone who may see the tenant. */
    static Names of(People people, String tenant) {
        return new Names(people.of(tenant).stream().collect(Collectors.toMap(Person::username, Person::name)));
    }

    /** Somebody who is not among them any more keeps the user name. */
    String person(String username) {
        return known.getOrDefault(username, username);
    }

    /** Whoever started a sync: a person, or one of the two who are none. */
    String starter(String startedBy) {
        return Map.<String, Function<String, String>>of(
                        SCHEDULE, name -> "Auto-Sync", CONNECTION, name -> "Connecting Intacct")
                .getOrDefault(startedBy, this::person)
                .apply(startedBy);
    }
}
