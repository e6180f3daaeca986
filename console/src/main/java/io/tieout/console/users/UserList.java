package io.tieout.console.users;

import io.tieout.console.list.Cell;
import io.tieout.console.list.Column;
import io.tieout.console.page.State;
import io.tieout.console.page.State.Shape;
import io.tieout.console.person.Person;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** The table of people. */
final class UserList {

    private UserList() {}

    /** @param tenant in which it is shown */
    static List<Column<Person>> columns(String tenant) {
        return List.of(
                Column.of("Name", "p-a clip", person -> new Cell.Link(person.name(), href(tenant, person.username()))),
                Column.of("User name", "p-c clip", person -> new Cell.Text(person.username())),
                Column.of(
                        "Role",
                        "p-d nowrap",
                        person -> new Cell.Text(person.role().words())),
                Column.of("Companies", "p-x", person -> new Cell.Text(companies(person))),
                Column.of("Signs in", "p-m", person -> new Cell.Mark(signsIn(person))));
    }

    static String companies(Person person) {
        return person.seesAll() ? "All" : String.join(", ", person.tenants());
    }

    static State signsIn(Person person) {
        if (person.disabled()) {
            return State.of(Shape.OFF, "Switched off");
        }
        if (person.elsewhere()) {
            return State.quiet(Shape.RECORDED, "Single sign-on");
        }
        return person.mustChange()
                ? State.of(Shape.WAITING, "Has a one-time password")
                : State.quiet(Shape.RECORDED, "Password");
    }

    static String href(String tenant, String username) {
        return UriComponentsBuilder.fromPath("/t/{tenant}/users/{username}")
                .encode()
                .buildAndExpand(tenant, username)
                .toUriString();
    }
}
