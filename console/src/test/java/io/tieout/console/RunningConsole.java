package io.tieout.console;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.tieout.console.person.People;
import io.tieout.console.person.Person;
import io.tieout.console.person.Role;
import io.tieout.testsupport.TestDatabase;
import io.tieout.testsupport.TestInfrastructure;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The console on a real PostgreSQL, with services that answer as their documents say. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tieout.console.first.password=" + RunningConsole.ONE_TIME)
abstract class RunningConsole {

    static final String ONE_TIME = "one-time-password-of-the-tests";
    static final String PASSWORD = "a sentence that is easy to remember";

    private static final ECKey KEY = key();

    static final RecordedServices SERVICES = new RecordedServices(KEY);

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private PasswordEncoder passwords;

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) throws JOSEException {
        TestDatabase database = TestInfrastructure.postgres().freshDatabase();
        registry.add("TIEOUT_DATABASE_URL", database::jdbcUrl);
        registry.add("TIEOUT_DATABASE_USER", database::user);
        registry.add("TIEOUT_DATABASE_PASSWORD", database::password);
        String secret = base64(KEY.toECPrivateKey().getEncoded());
        String open = base64(KEY.toECPublicKey().getEncoded());
        registry.add("TIEOUT_CONSOLE_PRIVATE_KEY", () -> secret);
        registry.add("TIEOUT_CONSOLE_PUBLIC_KEY", () -> open);
        for (String service : List.of("connector", "mapping", "payment", "scheduler")) {
            registry.add("tieout.console.services." + service, () -> SERVICES.url(service + "-service"));
        }
    }

    @BeforeEach
    void everythingIsUp() {
        List.of("connector-service", "mapping-service", "payment-service", "scheduler-service")
                .forEach(SERVICES::isUp);
        Acme.recordedIn(SERVICES);
    }

    /** Somebody with a password of one's own, who is made where there is none of that name yet. */
    protected String somebody(String username, Role role, String... tenants) {
        people.add(
                new Person(
                        username,
                        "Mireille Okafor-Lindqvist",
                        null,
                        role,
                        new TreeSet<>(List.of(tenants)),
                        false,
                        false),
                passwords.encode(PASSWORD));
        return username;
    }

    protected Session visitor() {
        return new Session(port);
    }

    protected Session signedIn(String username) {
        Session session = visitor();
        session.signIn(username, PASSWORD);
        return session;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
