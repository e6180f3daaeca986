package io.tieout.connector;

import io.tieout.connector.probe.ProbeCommand;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the connector, or its probe. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class ConnectorApplication {

    /** Seconds: shorter than the idle time-out of any server, so that no write meets a connection that is just being closed. */
    private static final String KEEP_ALIVE = "10";

    /** With {@code probe} in front it asks a sandbox company what is assumed of Intacct, and ends. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("probe")) {
            List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
            System.exit(ProbeCommand.run(rest));
        }
        if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
            System.setProperty("jdk.httpclient.keepalive.timeout", KEEP_ALIVE);
        }
        SpringApplication.run(ConnectorApplication.class, arguments);
    }
}
