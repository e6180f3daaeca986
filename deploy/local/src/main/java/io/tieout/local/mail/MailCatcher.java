package io.tieout.local.mail;

import java.net.InetAddress;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on the loopback, on a port that the system chooses, for as long as the launcher runs. */
public final class MailCatcher implements AutoCloseable {
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int CONNECTIONS = 20;

    private final SMTPServer server;

    private MailCatcher(SMTPServer server) {
        this.server = server;
    }

    public static MailCatcher start(MailFolder folder, Clock clock) {
        SMTPServer server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Tieout, which sends nothing on")
                .connectionTimeout(1, TimeUnit.MINUTES)
                .maxConnections(CONNECTIONS)
                .maxMessageSize(LARGEST)
                .messageHandler((context, from, to, data) -> folder.keep(data, clock.instant()))
                .build();
        server.start();
        return new MailCatcher(server);
    }

    public int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }
}
