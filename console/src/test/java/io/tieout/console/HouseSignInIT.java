package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.person.Role;
import io.tieout.house.House;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Coming in through the sign-in of the house, which is a real authorization server. */
class HouseSignInIT extends RunningConsole {

    private static final House HOUSE = House.open();

    @DynamicPropertySource
    static void house(DynamicPropertyRegistry registry) {
        registry.add("tieout.console.oidc.issuer", HOUSE::issuer);
        registry.add("tieout.console.oidc.client-id", () -> House.CLIENT);
        registry.add("tieout.console.oidc.client-secret", () -> House.SECRET);
        registry.add("tieout.console.oidc.name", () -> "Halvorsen");
        registry.add("tieout.console.oidc.role-claim", () -> "groups");
        registry.add("tieout.console.oidc.companies-claim", () -> "companies");
    }

    @BeforeEach
    void theHouseSendsPeopleHere() {
        HOUSE.sendsTo("http://localhost:" + port + "/login/oauth2/code/house");
    }

    @Test
    void somebodyNewComesInWithTheRoleAndCompaniesThatTheHouseSays() {
        HOUSE.knows("Mara", claims("mara", "Mara Lind", List.of("staff", "tieout-accountant"), "acme"));
        assertThat(visitor().get("/sign-in").text()).contains("Sign in with Halvorsen", "Password");

        Session session = visitor();
        assertThat(comeIn(session, "Mara")).isEqualTo("/");

        assertThat(session.get("/t/acme").text()).contains("Mara Lind", "Accountant");
        assertThat(session.get("/t/other").status()).isEqualTo(403);
        assertThat(session.get("/t/acme/users").status()).isEqualTo(403);
        assertThat(jdbc.sql("SELECT action FROM act WHERE who = 'mara' ORDER BY number")
                        .query(String.class)
                        .list())
                .containsExactly("ADD_PERSON", "SIGN_IN");
        assertThat(visitor().signIn("mara", "").location()).isEqualTo("/sign-in?wrong");
    }

    @Test
    void nobodyHasASessionBeforeTheSignInHasEndedAndNoTokenIsKept() {
        HOUSE.knows("nora", claims("nora", "Nora", List.of("tieout-viewer"), "acme"));
        Session session = visitor();
        String there = begin(session);
        assertThat(session.cookie("tieout")).isEmpty();
        assertThat(session.cookies())
                .filteredOn(cookie -> cookie.getName().equals("tieout-begun"))
                .singleElement()
                .matches(cookie -> cookie.isHttpOnly());
        assertThat(there).contains("code_challenge_method=S256", "nonce=");

        goOn(session, there, "nora");

        assertThat(session.cookie("tieout")).isPresent();
        assertThat(session.cookie("tieout-begun")).isEmpty();
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM spring_session_attributes WHERE position('eyJ'::bytea in attribute_bytes) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theNextSignInDoesWhatTheHouseSaysByThen() {
        HOUSE.knows("pia", claims("pia", "Pia", List.of("tieout-admin"), "acme"));
        assertThat(comeIn(visitor(), "pia")).isEqualTo("/");

        HOUSE.knows("pia", claims("pia", "Pia", List.of("tieout-viewer"), "other"));
        Session session = visitor();
        assertThat(comeIn(session, "pia")).isEqualTo("/");
        assertThat(session.get("/t/acme").status()).isEqualTo(403);
        assertThat(jdbc.sql("SELECT role FROM person WHERE username = 'pia'")
                        .query(String.class)
                        .single())
                .isEqualTo("VIEWER");

        HOUSE.knows("pia", claims("pia", "Pia", List.of("staff"), "other"));
        assertThat(comeIn(visitor(), "pia")).isEqualTo("/sign-in?elsewhere=no_role");
        assertThat(visitor().get("/sign-in?elsewhere=no_role").text()).contains("nobody has let you into Tieout yet");
    }

    /** Whoever may call oneself as one likes at the house must not become somebody else here. */
    @Test
    void aUserNameOfSomebodyElseOpensNothing() {
        somebody("local", Role.ADMIN, "acme");
        HOUSE.knows("impostor", claims("local", "Impostor", List.of("tieout-operator"), "acme"));
        assertThat(comeIn(visitor(), "impostor")).isEqualTo("/sign-in?elsewhere=name_taken");

        HOUSE.knows("rosa", claims("rosa", "Rosa", List.of("tieout-viewer"), "acme"));
        assertThat(comeIn(visitor(), "rosa")).isEqualTo("/");
        HOUSE.knows("rosa2", claims("rosa", "Another", List.of("tieout-admin"), "acme"));
        assertThat(comeIn(visitor(), "rosa2")).isEqualTo("/sign-in?elsewhere=name_taken");
        assertThat(signedIn("local").get("/t/acme/users/rosa").text()).contains("Viewer", "Single sign-on");
    }

    @Test
    void whoeverIsSwitchedOffHereDoesNotComeInThroughTheHouseEither() {
        HOUSE.knows("sven", claims("sven", "Sven", List.of("tieout-viewer"), "acme"));
        Session session = visitor();
        assertThat(comeIn(session, "sven")).isEqualTo("/");
        somebody("chief", Role.ADMIN, "acme");

        signedIn("chief").post("/t/acme/users/sven", "/t/acme/users/sven/off", Map.of());

        assertThat(session.get("/t/acme").location()).isEqualTo("/sign-in");
        assertThat(comeIn(visitor(), "sven")).isEqualTo("/sign-in?elsewhere=switched_off");
    }

    @Test
    void whatComesBackWithoutHavingBeenBegunInThisBrowserIsNotTaken() {
        HOUSE.knows("tilda", claims("tilda", "Tilda", List.of("tieout-viewer"), "acme"));
        String back = through(visitor(), "tilda");

        Session victim = visitor();
        assertThat(victim.get(back).location()).isEqualTo("/sign-in?elsewhere=failed");
        assertThat(victim.get("/t/acme").location()).isEqualTo("/sign-in");
    }

    @Test
    void peopleWithAPasswordHereStillComeIn() {
        assertThat(signedIn(somebody("lotte", Role.VIEWER, "acme"))
                        .get("/t/acme")
                        .status())
                .isEqualTo(200);
    }

    private static Map<String, Object> claims(String username, String name, List<String> groups, String company) {
        return Map.of("preferred_username", username, "name", name, "groups", groups, "companies", List.of(company));
    }

    /** Where somebody ends who goes all the way. */
    private String comeIn(Session session, String username) {
        return session.get(through(session, username)).location();
    }

    /** The address here to which the house sends somebody back. */
    private String through(Session session, String username) {
        return signInThere(session, begin(session), username);
    }

    private void goOn(Session session, String there, String username) {
        session.get(signInThere(session, there, username));
    }

    private static String begin(Session session) {
        assertThat(session.get("/sign-in/elsewhere").location()).isEqualTo("/oauth2/authorization/house");
        Session.Page sent = session.get("/oauth2/authorization/house");
        assertThat(sent.status()).isEqualTo(302);
        return sent.location();
    }

    private static String signInThere(Session session, String there, String username) {
        Session house = session.at(HOUSE.port());
        assertThat(house.get(there, "Accept", "text/html").location()).isEqualTo("/login");
        String next = house.post("/login", "/login", Map.of("username", username, "password", House.PASSWORD))
                .location();
        return house.get(next, "Accept", "text/html").location();
    }
}
