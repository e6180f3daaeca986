package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.person.Role;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Administrators say who may come in; everybody has a profile; what people did is in the audit log. */
class UsersIT extends RunningConsole {

    private static final String OWN = "quite another sentence for today";

    @Test
    void somebodyIsAddedComesInWithTheOneTimePasswordAndIsSwitchedOffAgain() {
        Session admin = signedIn(somebody("ulla", Role.ADMIN, "acme"));

        Session.Page added = admin.post("/t/acme/add-user", "/t/acme/add-user", person("jonas", "ACCOUNTANT", "acme"));
        assertThat(added.text()).contains("Jonas can come in", "shown only here and only now");
        String password = added.html().select("#one-time").text();
        assertThat(admin.get("/t/acme/users").text()).contains("Jonas", "Accountant", "Has a one-time password");

        Session jonas = visitor();
        assertThat(jonas.signIn("jonas", password).location()).isEqualTo("/");
        assertThat(jonas.get("/t/acme").location()).isEqualTo("/password");
        jonas.post("/password", "/password", Map.of("current", password, "chosen", OWN, "again", OWN));
        assertThat(jonas.get("/t/acme").status()).isEqualTo(200);

        assertThat(admin.post("/t/acme/users/jonas", "/t/acme/users/jonas/off", Map.of())
                        .location())
                .isEqualTo("/t/acme/users/jonas");
        assertThat(admin.get("/t/acme/users/jonas").text()).contains("Jonas is switched off", "Switched off");
        assertThat(jonas.get("/t/acme").location()).isEqualTo("/sign-in");
        admin.post("/t/acme/users/jonas", "/t/acme/users/jonas/on", Map.of());
        assertThat(visitor().signIn("jonas", OWN).location()).isEqualTo("/");

        assertThat(admin.get("/t/acme/audit?about=jonas").text())
                .contains("Added a person jonas ulla Accountant, acme", "Shut a person out", "Let a person in again");
    }

    @Test
    void anotherOneTimePasswordEndsWhatIsOpenAndTheOldPassword() {
        Session admin = signedIn(somebody("ulla", Role.ADMIN, "acme"));
        Session paula = signedIn(somebody("paula", Role.VIEWER, "acme"));

        Session.Page given = admin.post("/t/acme/users/paula", "/t/acme/users/paula/password", Map.of());

        assertThat(given.text()).contains("has another password");
        assertThat(paula.get("/t/acme").location()).isEqualTo("/sign-in");
        assertThat(visitor().signIn("paula", PASSWORD).location()).isEqualTo("/sign-in?wrong");
        assertThat(visitor()
                        .signIn("paula", given.html().select("#one-time").text())
                        .location())
                .isEqualTo("/");
        assertThat(jdbc.sql("SELECT count(*) FROM act WHERE coalesce(detail, '') LIKE '%'||?||'%'")
                        .param(given.html().select("#one-time").text())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneWithTheNextPage() {
        Session admin = signedIn(somebody("ulla", Role.ADMIN, "acme"));
        Session rita = signedIn(somebody("rita", Role.ADMIN, "acme"));
        assertThat(rita.get("/t/acme/users").status()).isEqualTo(200);

        assertThat(admin.post("/t/acme/users/rita", "/t/acme/users/rita", person("", "VIEWER", "acme"))
                        .location())
                .isEqualTo("/t/acme/users/rita");

        assertThat(rita.get("/t/acme/users").status()).isEqualTo(403);
        assertThat(admin.get("/t/acme/audit?who=ulla&about=rita").text()).contains("role Administrator → Viewer");
    }

    @Test
    void anAdministratorGivesOnlyWhatIsTheAdministratorsAndChangesNobodyOfOthers() {
        Session admin = signedIn(somebody("ulla", Role.ADMIN, "acme"));
        somebody("beate", Role.ADMIN, "acme", "beta");
        somebody("stranger", Role.VIEWER, "beta");

        assertThat(admin.post("/t/acme/add-user", "/t/acme/add-user", person("eve", "OPERATOR", "acme"))
                        .text())
                .contains("Choose a role, at most your own.");
        assertThat(admin.post("/t/acme/add-user", "/t/acme/add-user", person("eve", "VIEWER", "beta"))
                        .text())
                .contains("You can give only companies that you see yourself.");
        Map<String, String> typed = new java.util.HashMap<>(person("eve", "VIEWER", "acme"));
        typed.put("more", "beta");
        assertThat(admin.post("/t/acme/add-user", "/t/acme/add-user", typed).status())
                .isEqualTo(422);
        assertThat(admin.post("/t/acme/add-user", "/t/acme/add-user", person("beate", "VIEWER", "acme"))
                        .text())
                .contains("There is somebody with this user name already.");

        Document beate = admin.get("/t/acme/users/beate").html();
        assertThat(beate.text()).contains("also sees companies that you do not");
        assertThat(beate.select("main form")).isEmpty();
        admin.post("/t/acme/add-user", "/t/acme/users/beate", person("", "VIEWER", "acme"));
        admin.post("/t/acme/add-user", "/t/acme/users/beate/off", Map.of());
        admin.post("/t/acme/add-user", "/t/acme/users/beate/password", Map.of());
        assertThat(jdbc.sql("SELECT role || disabled || must_change FROM person WHERE username = 'beate'")
                        .query(String.class)
                        .single())
                .isEqualTo("ADMINfalsefalse");
        assertThat(admin.get("/t/acme/users/stranger").status()).isEqualTo(404);
        assertThat(admin.post("/t/acme/add-user", "/t/acme/users/ulla/off", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(admin.get("/t/acme/users").status()).isEqualTo(200);
    }

    @Test
    void peopleSayTheirNameAndTheZoneOfTheirTimes() {
        Session viewer = signedIn(somebody("vera", Role.VIEWER, "acme"));
        viewer.keep("zone", "America%2FNew_York");
        assertThat(viewer.get("/profile").text()).contains("America/New York");

        Map<String, String> wrong = Map.of("name", "", "email", "x", "zone", "Mars/Olympus");
        assertThat(viewer.post("/profile", "/profile", wrong).text())
                .contains("The name as people call this person is missing.", "one @", "This zone is not known.");
        assertThat(viewer.post("/profile", "/profile", Map.of("name", "Véra", "email", "", "zone", "Asia/Tokyo"))
                        .location())
                .isEqualTo("/profile");

        assertThat(viewer.get("/profile").text()).contains("Your profile is changed.", "Véra", "Asia/Tokyo.");
    }

    @Test
    void theAuditLogIsThatOfAllPartsByTimeAndSearched() {
        Session viewer = signedIn(somebody("hans", Role.VIEWER, "acme"));

        assertThat(viewer.get("/t/acme/audit").html().select("main tbody tr th").eachText())
                .containsSubsequence(
                        "Accounts and rules changed",
                        "Payment ignored",
                        "Connection to Intacct saved",
                        "Payment tried again");
        SERVICES.asked("payment-service").clear();
        viewer.get("/t/acme/audit?who=mireille&about=T-1");
        assertThat(SERVICES.asked("payment-service"))
                .anySatisfy(asked -> assertThat(asked.path()).isEqualTo("/api/v1/tenants/acme/audit"));
        assertThat(viewer.get("/t/acme/audit.csv").raw().body())
                .contains("When,Who,What,Which,Reason", "mireille,Payment ignored,T-2,paid in cash");
        assertThat(viewer.get("/t/acme/audit").text()).doesNotContain("Signed in");
        assertThat(signedIn(somebody("ulla", Role.ADMIN, "acme"))
                        .get("/t/acme/audit?who=hans")
                        .text())
                .contains("Signed in");
    }

    @Test
    void aTrailThatCannotBeReadIsNamedAndNoFileIsMadeWithoutIt() {
        Session viewer = signedIn(somebody("hans", Role.VIEWER, "acme"));
        SERVICES.isDown("mapping-service");

        assertThat(viewer.get("/t/acme/audit").text())
                .contains("What people did about accounts and rules cannot be shown", "Payment ignored");
        assertThat(viewer.get("/t/acme/audit.csv").status()).isEqualTo(503);
    }

    @Test
    void nothingYetAndNothingForThisSearchAreTwoThings() {
        for (String service : List.of("connector-service", "mapping-service", "payment-service", "scheduler-service")) {
            SERVICES.answers(service, "GET", "/api/v1/tenants/quiet/audit", 200, "{\"entries\":[]}");
        }
        Session viewer = signedIn(somebody("quentin", Role.VIEWER, "quiet"));

        assertThat(viewer.get("/t/quiet/audit").text()).contains("Nobody has done anything yet");
        assertThat(viewer.get("/t/quiet/audit?who=nobody").text()).contains("Nothing matches this search");
    }

    @Test
    void anOperatorSeesAllCompaniesTheWorstFirst() {
        somebody("nina", Role.VIEWER, "not-yet");
        Session operator = signedIn(somebody("root", Role.OPERATOR));

        Document page = operator.get("/companies").html();
        assertThat(page.select("tbody a").eachText())
                .startsWith("other")
                .endsWith("acme")
                .contains("not-yet");
        assertThat(page.select("tbody tr").first().text().replace('\u00a0', ' '))
                .isEqualTo("other HALVORSEN Paused Intacct no longer accepts our password. Enter the new one. 0");
        assertThat(page.select("tbody tr").last().text()).isEqualTo("acme HALVORSEN Works 48,210");
        assertThat(operator.get("/companies?search=ACM")
                        .html()
                        .select("tbody a")
                        .eachText())
                .containsExactly("acme");
        assertThat(operator.get("/companies?search=nothing-like-it").text())
                .contains("No company has this in its name");
        SERVICES.isDown("connector-service");
        assertThat(operator.get("/companies").text()).contains("cannot be shown at the moment", "Open another one");
    }

    private static Map<String, String> person(String username, String role, String company) {
        return Map.of("username", username, "name", "Jonas", "email", "", "role", role, "companies", company);
    }
}
