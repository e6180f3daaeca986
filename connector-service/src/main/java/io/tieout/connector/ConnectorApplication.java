package io.tieout.connector;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the connector. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class ConnectorApplication {

    /** Seconds: shorter than the idle time-out of any server, so that no write meets a connection that is just being closed. */
    private static final String KEEP_ALIVE = "10";

    public static void main(String[] arguments) {
        if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
            System.setProperty("jdk.httpclient.keepalive.timeout", KEEP_ALIVE);
        }
        SpringApplication.run(ConnectorApplication.class, arguments);
    }
}
