package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.person.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Coming in and leaving. */
class SignInIT extends RunningConsole {

    private static final String OWN = "quite another sentence for today";

    @Test
    void theFirstPersonComesInWithAOneTimePasswordAndChoosesAnother() {
        Session session = visitor();

        assertThat(session.signIn("admin", ONE_TIME).location()).isEqualTo("/");
        assertThat(session.get("/t/acme/payments").location()).isEqualTo("/password");
        assertThat(session.get("/password").text()).contains("Choose a password of your own");
        Map<String, String> tooShort = Map.of("current", ONE_TIME, "chosen", "short", "again", "short");
        assertThat(session.post("/password", "/password", tooShort).text()).contains("at least 12 characters");
        assertThat(session.post("/password", "/password", Map.of("current", ONE_TIME, "chosen", OWN, "again", OWN))
                        .location())
                .isEqualTo("/");
        assertThat(session.get("/t/acme/payments").status()).isEqualTo(200);
        assertThat(visitor().signIn("admin", ONE_TIME).location()).isEqualTo("/sign-in?wrong");
        assertThat(visitor().signIn("ADMIN ", OWN).location()).isEqualTo("/");
    }

    @Test
    void whoeverHasNotSignedInIsAskedToAndThenComesWhereTheyWantedToGo() {
        somebody("wanderer", Role.VIEWER, "acme");
        Session session = visitor();

        assertThat(session.get("/t/acme/payments?state=PARKED").location()).isEqualTo("/sign-in");
        assertThat(session.signIn("wanderer", PASSWORD).location()).startsWith("/t/acme/payments?state=PARKED");
    }

    @Test
    void aWrongPasswordAndAWrongNameAreOneSentence() {
        somebody("viola", Role.VIEWER, "acme");
        Session session = visitor();

        assertThat(session.signIn("viola", "wrong").location()).isEqualTo("/sign-in?wrong");
        assertThat(session.signIn("nobody-of-that-name", "wrong").location()).isEqualTo("/sign-in?wrong");
        assertThat(session.get("/sign-in?wrong").html().select("[role=alert]").text())
                .isEqualTo("The user name or the password is wrong.");
    }

    @Test
    void whoeverGuessesWaitsAndNobodyElseDoes() {
        somebody("gustav", Role.VIEWER, "acme");
        Session guessing = visitor();
        for (int time = 0; time < 5; time++) {
            assertThat(guessing.signIn("gustav", "guess " + time).location()).isEqualTo("/sign-in?wrong");
        }

        assertThat(guessing.signIn("gustav", PASSWORD).location()).isEqualTo("/sign-in?wait");
        assertThat(guessing.get("/sign-in?wait").text()).contains("Wait ten minutes");
        assertThat(signedIn(somebody("greta", Role.VIEWER, "acme"))
                        .get("/t/acme")
                        .status())
                .isEqualTo(200);
        jdbc.sql("DELETE FROM failed_sign_in").update();
    }

    @Test
    void aSessionHasAnotherIdAfterSigningInAndNobodyHasOneBefore() {
        somebody("fiona", Role.VIEWER, "acme");
        Session session = visitor();
        session.get("/sign-in");
        session.get("/t/acme");

        assertThat(session.cookie("tieout")).isEmpty();
        session.signIn("fiona", PASSWORD);
        String first = session.cookie("tieout").orElseThrow();
        session.get("/sign-in"); // leads to the overview: it is signed in
        assertThat(session.cookie("tieout")).contains(first);
        session.get("/t/acme");
        assertThat(session.cookies())
                .filteredOn(cookie -> List.of("tieout", "XSRF-TOKEN").contains(cookie.getName()))
                .hasSize(2)
                .allMatch(cookie -> cookie.isHttpOnly());
    }

    @Test
    void aPieceOfAPageThatNobodyMaySeeLoadsTheWholePageAnew() {
        Session.Page piece = visitor().get("/t/acme/flow", "HX-Request", "true");

        assertThat(piece.header("HX-Refresh")).contains("true");
        assertThat(piece.text()).doesNotContain("Billing");
    }

    @Test
    void leavingEndsTheSession() {
        somebody("lena", Role.VIEWER, "acme");
        Session session = signedIn("lena");

        assertThat(session.post("/t/acme", "/sign-out", Map.of()).location()).isEqualTo("/sign-in?out");
        assertThat(session.get("/t/acme").location()).isEqualTo("/sign-in");
    }

    @Test
    void anotherPasswordEndsAllOtherSessions() {
        somebody("paul", Role.VIEWER, "acme");
        Session here = signedIn("paul");
        Session elsewhere = signedIn("paul");

        here.post("/password", "/password", Map.of("current", PASSWORD, "chosen", OWN, "again", OWN));

        assertThat(here.get("/t/acme").status()).isEqualTo(200);
        assertThat(elsewhere.get("/t/acme").location()).isEqualTo("/sign-in");
    }

    @Test
    void whoeverIsShutOutIsOutAtOnce() {
        somebody("oskar", Role.VIEWER, "acme");
        Session session = signedIn("oskar");

        jdbc.sql("UPDATE person SET disabled = true WHERE username = 'oskar'").update();

        assertThat(session.get("/t/acme").location()).isEqualTo("/sign-in");
        assertThat(visitor().signIn("oskar", PASSWORD).location()).isEqualTo("/sign-in?wrong");
    }

    @Test
    void aFormWithoutTheTokenOfItsPageIsRefused() {
        somebody("carla", Role.ACCOUNTANT, "acme");
        Session session = signedIn("carla");

        assertThat(session.postBlindly("/t/acme/sync-now", Map.of()).status()).isEqualTo(403);
        assertThat(session.postBlindly("/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(session.get("/t/acme").status()).isEqualTo(200);
    }

    @Test
    void whatPeopleDidHereIsWrittenDown() {
        somebody("hanna", Role.VIEWER, "acme");
        SERVICES.answers("payment-service", "GET", "/api/v1/tenants/acme/payments", 200, "{\"payments\":[]}");
        Session session = signedIn("hanna");
        session.get("/t/acme/payments.csv");
        session.post("/t/acme", "/sign-out", Map.of());

        assertThat(jdbc.sql("SELECT action FROM act WHERE who = 'hanna' ORDER BY number")
                        .query(String.class)
                        .list())
                .containsExactly("SIGN_IN", "EXPORT", "SIGN_OUT");
    }

    @Test
    void everyAnswerHasThePolicyOfContents() {
        somebody("petra", Role.VIEWER, "acme");
        Session session = signedIn("petra");
        for (String path :
                List.of("/t/acme", "/t/acme/payments", "/t/other", "/nothing", "/css/console.css", "/companies")) {
            Session.Page page = session.get(path);
            assertThat(page.header("Content-Security-Policy").orElse(""))
                    .as(path)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .doesNotContain("unsafe", "data:", "*");
            assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.header("Referrer-Policy")).contains("same-origin");
            assertThat(page.html().select("[style], [onclick], script:not([src]), style"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(session.get("/t/acme").header("Cache-Control").orElse("")).contains("no-store");
        assertThat(session.get("/css/console.css").header("Cache-Control").orElse(""))
                .contains("max-age=31536000");
    }

    @Test
    void healthAndMetricsAreOpenAndNothingElseOfTheManagement() {
        assertThat(visitor().get("/livez").status()).isEqualTo(200);
        assertThat(visitor().get("/readyz").status()).isEqualTo(200);
        assertThat(visitor().get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(visitor().get("/actuator/env").location()).isEqualTo("/sign-in");
    }
}
