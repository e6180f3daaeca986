package io.tieout.console.page;

import io.tieout.console.person.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The pages of a tenant, in the order of the menu. A page is in the menu, and can be linked to, as soon as somebody answers at its address; in
 * templates {@code nav}.
 */
@Component("navigation")
public class Navigation {

    /** A page of the menu. */
    public enum Place {
        OVERVIEW("Overview", "", Group.WORK, Role.VIEWER),
        TIE_OUT("Tie-out", "/tie-out", Group.WORK, Role.VIEWER),
        ATTENTION("Needs attention", "/attention", Group.WORK, Role.VIEWER),
        PAYMENTS("Payments", "/payments", Group.WORK, Role.VIEWER),
        INVOICES("Invoices", "/invoices", Group.WORK, Role.VIEWER),
        CUSTOMERS("Customers", "/customers", Group.WORK, Role.VIEWER),
        SYNC("Accounting sync", "/sync", Group.WORK, Role.VIEWER),
        INTACCT("Sage Intacct", "/intacct", Group.SETUP, Role.VIEWER),
        SETTINGS("Accounts and rules", "/settings", Group.SETUP, Role.VIEWER),
        USERS("Users", "/users", Group.SETUP, Role.ADMIN),
        AUDIT("Audit log", "/audit", Group.SETUP, Role.VIEWER);

        private final String words;
        private final String path;
        private final Group group;
        private final Role from;

        Place(String words, String path, Group group, Role from) {
            this.words = words;
            this.path = path;
            this.group = group;
            this.from = from;
        }

        public String words() {
            return words;
        }

        /** As pages name themselves to the layout: {@code tie-out}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        String pattern() {
            return "/t/{tenant}" + path;
        }
    }

    /** The two parts of the menu: what is done daily, and how it is set up. */
    enum Group {
        WORK,
        SETUP
    }

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Navigation(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The menu as this person sees it, part by part. */
    public List<List<Place>> menu(Visit visit) {
        Set<Place> there = there();
        return Stream.of(Group.values())
                .map(group -> there.stream()
                        .filter(place -> place.group == group && visit.may(place.from))
                        .toList())
                .filter(places -> !places.isEmpty())
                .toList();
    }

    /** Whether somebody answers there. */
    public boolean has(String id) {
        return there().stream().anyMatch(place -> place.id().equals(id));
    }

    /** The address of a page of the tenant. */
    public String href(Visit visit, String id) {
        return Stream.of(Place.values())
                .filter(place -> place.id().equals(id))
                .map(place -> href(visit, place))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no place " + id + " in the menu"));
    }

    public String href(Visit visit, Place place) {
        return "/t/" + visit.t() + place.path;
    }

    private Set<Place> there() {
        Set<String> patterns = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                .collect(java.util.stream.Collectors.toSet());
        Set<Place> there = EnumSet.noneOf(Place.class);
        Stream.of(Place.values())
                .filter(place -> patterns.contains(place.pattern()))
                .forEach(there::add);
        return there;
    }
}
