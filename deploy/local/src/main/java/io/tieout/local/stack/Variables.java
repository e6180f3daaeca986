package io.tieout.local.stack;

import io.tieout.embedded.PostgresNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The environment variables through which every service is configured. They are the same in a container.
 *
 * <table>
 * <caption>Variables</caption>
 * <tr><td>{@code SERVER_PORT}</td><td>where the service listens</td></tr>
 * <tr><td>{@code SERVER_ADDRESS}</td><td>on which address; here the loopback only</td></tr>
 * <tr><td>{@code TIEOUT_TOPIC_PARTITIONS}</td><td>partitions of each topic; must be what the launcher created them with</td></tr>
 * <tr><td>{@code TIEOUT_KAFKA_BOOTSTRAP}</td><td>{@code host:port} of Kafka</td></tr>
 * <tr><td>{@code TIEOUT_DATABASE_URL}</td><td>JDBC address; each service keeps to a schema of its own</td></tr>
 * <tr><td>{@code TIEOUT_DATABASE_USER}, {@code TIEOUT_DATABASE_PASSWORD}</td><td>the role to connect with</td></tr>
 * <tr><td>{@code TIEOUT_JWT_SECRET}</td><td>at least 32 bytes; tokens are signed with it (HS256)</td></tr>
 * <tr><td>{@code TIEOUT_ENCRYPTION_KEY}, {@code TIEOUT_ENCRYPTION_KEY_ID}</td><td>connector: base64 of 32 bytes, and its name</td></tr>
 * <tr><td>{@code TIEOUT_IMAGE_LINKS_BASE}</td><td>connector: where links to images of invoices are opened</td></tr>
 * <tr><td>{@code TIEOUT_INTACCT_ENDPOINT}</td><td>connector: the address of the Intacct gateway</td></tr>
 * <tr><td>{@code TIEOUT_MAIL_HOST}, {@code TIEOUT_MAIL_PORT}</td><td>scheduler: the mail server; here one that keeps mails as files</td></tr>
 * <tr><td>{@code TIEOUT_CONSOLE_PUBLIC_KEY}</td><td>what the console's tokens are checked with (P-256)</td></tr>
 * <tr><td>{@code TIEOUT_CONSOLE_PRIVATE_KEY}</td><td>console: what it signs them with</td></tr>
 * <tr><td>{@code TIEOUT_CONSOLE_FIRST_PASSWORD}</td><td>console: the one-time password of the first person</td></tr>
 * <tr><td>{@code TIEOUT_CONNECTOR_URL}, {@code TIEOUT_MAPPING_URL}, {@code TIEOUT_PAYMENT_URL}, {@code TIEOUT_SCHEDULER_URL}</td><td>console: where the services are</td></tr>
 * </table>
 */
public final class Variables {
    public static final String SERVER_PORT = "SERVER_PORT";
    public static final String SERVER_ADDRESS = "SERVER_ADDRESS";
    public static final String TOPIC_PARTITIONS = "TIEOUT_TOPIC_PARTITIONS";
    public static final String KAFKA_BOOTSTRAP = "TIEOUT_KAFKA_BOOTSTRAP";
    public static final String DATABASE_URL = "TIEOUT_DATABASE_URL";
    public static final String DATABASE_USER = "TIEOUT_DATABASE_USER";
    public static final String DATABASE_PASSWORD = "TIEOUT_DATABASE_PASSWORD";
    public static final String JWT_SECRET = "TIEOUT_JWT_SECRET";
    public static final String ENCRYPTION_KEY = "TIEOUT_ENCRYPTION_KEY";
    public static final String ENCRYPTION_KEY_ID = "TIEOUT_ENCRYPTION_KEY_ID";
    public static final String IMAGE_LINKS_BASE = "TIEOUT_IMAGE_LINKS_BASE";
    public static final String INTACCT_ENDPOINT = "TIEOUT_INTACCT_ENDPOINT";

    public static final String CONSOLE_PUBLIC_KEY = "TIEOUT_CONSOLE_PUBLIC_KEY";
    public static final String CONSOLE_PRIVATE_KEY = "TIEOUT_CONSOLE_PRIVATE_KEY";
    public static final String CONSOLE_FIRST_PASSWORD = "TIEOUT_CONSOLE_FIRST_PASSWORD";

    public static final String MAIL_HOST = "TIEOUT_MAIL_HOST";
    public static final String MAIL_PORT = "TIEOUT_MAIL_PORT";

    /** The path of the gateway on the host of Intacct. */
    static final String GATEWAY_PATH = "/ia/xml/xmlgw.phtml";

    /** The database of a local installation; each service has its schema in it. */
    static final String DATABASE = "tieout";

    private static final String LOCAL_KEY_ID = "local-1";

    private Variables() {}

    /** Where the scheduler finds the mail server of this machine. */
    static Map<String, String> mailServer(int port) {
        return Map.of(MAIL_HOST, "127.0.0.1", MAIL_PORT, Integer.toString(port));
    }

    /** What a service of this installation is told. */
    static Map<String, String> of(Role role, Ports ports, PostgresNode postgres, Secrets secrets) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(SERVER_PORT, Integer.toString(ports.of(role)));
        variables.put(SERVER_ADDRESS, "127.0.0.1");
        variables.put(DATABASE_URL, postgres.jdbcUrl(DATABASE));
        variables.put(DATABASE_USER, postgres.user());
        variables.put(DATABASE_PASSWORD, postgres.password());
        variables.put(CONSOLE_PUBLIC_KEY, secrets.consoleKeys().publicKey());
        variables.putAll(role == Role.CONSOLE ? console(ports, secrets) : service(ports, secrets));
        if (role == Role.CONNECTOR) {
            variables.put(ENCRYPTION_KEY, secrets.encryptionKey());
            variables.put(ENCRYPTION_KEY_ID, LOCAL_KEY_ID);
            variables.put(IMAGE_LINKS_BASE, ports.http(Role.CONNECTOR));
            variables.put(INTACCT_ENDPOINT, ports.http(Role.SIMULATOR) + GATEWAY_PATH);
        }
        return variables;
    }

    private static Map<String, String> service(Ports ports, Secrets secrets) {
        return Map.of(
                TOPIC_PARTITIONS,
                Integer.toString(Topics.PARTITIONS),
                KAFKA_BOOTSTRAP,
                "127.0.0.1:" + ports.of(Role.KAFKA),
                JWT_SECRET,
                secrets.jwtSecret());
    }

    /** The console knows neither Kafka nor the secret of programs' tokens. */
    private static Map<String, String> console(Ports ports, Secrets secrets) {
        return Map.of(
                CONSOLE_PRIVATE_KEY,
                secrets.consoleKeys().privateKey(),
                CONSOLE_FIRST_PASSWORD,
                secrets.consoleFirstPassword(),
                "TIEOUT_CONNECTOR_URL",
                ports.http(Role.CONNECTOR),
                "TIEOUT_MAPPING_URL",
                ports.http(Role.MAPPING),
                "TIEOUT_PAYMENT_URL",
                ports.http(Role.PAYMENT),
                "TIEOUT_SCHEDULER_URL",
                ports.http(Role.SCHEDULER));
    }
}
