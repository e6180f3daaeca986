package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.person.Role;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Two of them behind one address: whichever is asked, it is one console. */
class ReplicasIT extends RunningConsole {

    @Autowired
    private Environment environment;

    private ConfigurableApplicationContext other;
    private int otherPort;

    @BeforeEach
    void startAnotherOne() {
        var settings = new java.util.HashMap<String, Object>();
        settings.put("server.port", "0");
        for (String name : new String[] {
            "TIEOUT_DATABASE_URL",
            "TIEOUT_DATABASE_USER",
            "TIEOUT_DATABASE_PASSWORD",
            "TIEOUT_CONSOLE_PRIVATE_KEY",
            "TIEOUT_CONSOLE_PUBLIC_KEY",
            "tieout.console.services.connector",
            "tieout.console.services.mapping",
            "tieout.console.services.payment",
            "tieout.console.services.scheduler"
        }) {
            settings.put(name, environment.getRequiredProperty(name));
        }
        other = new SpringApplicationBuilder(ConsoleApplication.class).run(arguments(settings));
        otherPort = other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    @AfterEach
    void endIt() {
        other.close();
    }

    @Test
    void whoeverSignedInAtOneIsSignedInAtTheOtherAndLeavesBoth() {
        somebody("zoe", Role.ADMIN, "acme");
        Session here = signedIn("zoe");
        Session there = here.at(otherPort);

        assertThat(there.get("/t/acme").status()).isEqualTo(200);
        assertThat(there.post("/t/acme/add-user", "/t/acme/users/nobody/off", Map.of())
                        .status())
                .as("a form of one is taken by the other")
                .isEqualTo(404);
        there.post("/t/acme", "/sign-out", Map.of());
        assertThat(here.get("/t/acme").location()).isEqualTo("/sign-in");
    }

    @Test
    void whoeverIsSwitchedOffAtOneIsOutAtTheOther() {
        somebody("zoe", Role.ADMIN, "acme");
        somebody("yann", Role.VIEWER, "acme");
        Session yann = signedIn("yann").at(otherPort);
        assertThat(yann.get("/t/acme").status()).isEqualTo(200);

        signedIn("zoe").post("/t/acme/users/yann", "/t/acme/users/yann/off", Map.of());

        assertThat(yann.get("/t/acme").location()).isEqualTo("/sign-in");
        assertThat(jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = 'yann'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void wrongPasswordsAreCountedForBoth() {
        somebody("xaver", Role.VIEWER, "acme");
        for (int time = 0; time < 5; time++) {
            visitor().at(time % 2 == 0 ? port : otherPort).signIn("xaver", "guess " + time);
        }

        assertThat(visitor().at(otherPort).signIn("xaver", PASSWORD).location()).isEqualTo("/sign-in?wait");
        jdbc.sql("DELETE FROM failed_sign_in").update();
    }
}
