package io.tieout.connector.readiness.check;

import io.tieout.connector.gateway.company.Formatting;
import java.time.DateTimeException;

/** What the web-services user is like. */
final class UserChecks {

    private UserChecks() {}

    static Finding active(Facts facts) {
        String what = "Whether user %s is active".formatted(facts.subject().userId());
        return facts.first(Ask.USER, what, row -> {
            String status = row.get("STATUS").strip();
            return switch (status.toLowerCase(java.util.Locale.ROOT)) {
                case "active" ->
                    Finding.ok("User %s is active.".formatted(facts.subject().userId()));
                case "" -> unknown(what, status);
                default ->
                    Finding.failed(
                            "User %s is \"%s\" in Intacct."
                                    .formatted(facts.subject().userId(), status),
                            "In Intacct set the status of the user to Active, and unlock it if it is locked out.");
            };
        });
    }

    static Finding webServicesOnly(Facts facts) {
        String user = facts.subject().userId();
        String what = "Whether user %s is restricted to web services".formatted(user);
        return facts.first(Ask.WEB_SERVICES_ONLY, what, row -> {
            Boolean only = Truth.of(row.get("LOGINDISABLED"));
            if (only == null) {
                return unknown(what, row.get("LOGINDISABLED"));
            }
            return only
                    ? Finding.ok("User %s is restricted to web services.".formatted(user))
                    : Finding.warning(
                            "User %s can sign in to Intacct's own screens too: it changes its password like a person, and then the connection stops."
                                    .formatted(user),
                            "In Intacct tick \"Restrict user access to web services only\" for the user, or connect one that was made under Web Services users.");
        });
    }

    static Finding unrestricted(Facts facts) {
        String user = facts.subject().userId();
        String what = "Whether user %s is restricted to locations or departments".formatted(user);
        return facts.first(Ask.RESTRICTIONS, what, row -> {
            Boolean all = Truth.of(row.get("UNRESTRICTED"));
            if (all == null) {
                return unknown(what, row.get("UNRESTRICTED"));
            }
            return all
                    ? Finding.ok("User %s sees all locations and departments.".formatted(user))
                    : Finding.failed(
                            "User %s is restricted to some locations or departments: records of the others are not read, and documents for them are refused."
                                    .formatted(user),
                            "In Intacct take the restrictions to entities, departments and territories away from the user.");
        });
    }

    static Finding formats(Facts facts) {
        String what = "The date format of user %s".formatted(facts.subject().userId());
        return facts.first(Ask.FORMATTING, what, row -> {
            try {
                Formatting own = Formatting.of(row.get("DATEFORMAT"), row.get("GMTOFFSET"), row.get("CLOCK"));
                return Finding.ok("User %s writes %s at an offset of %s from GMT."
                        .formatted(facts.subject().userId(), own.inWords(), offset(own)));
            } catch (DateTimeException odd) {
                return Finding.failed(
                        "%s cannot be understood: %s.".formatted(what, odd.getMessage()),
                        "In Intacct set the preferences of the web-services user to a date format such as mm/dd/yyyy and to a GMT offset.");
            }
        });
    }

    private static String offset(Formatting own) {
        return own.offset().getTotalSeconds() == 0 ? "+00:00" : own.offset().getId();
    }

    private static Finding unknown(String what, String said) {
        return Finding.cannotBeRead(
                "%s cannot be read: Intacct says \"%s\".".formatted(what, said.strip()),
                "Look at the user in Intacct, and tell the makers of Tieout what it says there.");
    }
}
