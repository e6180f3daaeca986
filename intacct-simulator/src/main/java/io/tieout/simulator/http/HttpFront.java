package io.tieout.simulator.http;

import io.tieout.simulator.control.ControlApi;
import io.tieout.simulator.gateway.Gateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The listening server. */
public final class HttpFront implements AutoCloseable {

    private static final int BACKLOG = 4096;

    private final Server server;
    private final ServerConnector connector;

    private HttpFront(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts to listen.
     *
     * @param host the address to listen on; {@code 0.0.0.0} for every address of the machine
     * @param port 0 for a free one
     * @throws UncheckedIOException where the port is taken or the address is none of this machine
     */
    public static HttpFront start(String host, int port, Gateway gateway, ControlApi control) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        threads.setName("simulator");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(BACKLOG);
        connector.setIdleTimeout(0);
        server.addConnector(connector);
        server.setHandler(new SimulatorHandler(gateway, control));
        HttpFront front = new HttpFront(server, connector);
        try {
            server.start();
        } catch (IOException taken) {
            front.close();
            throw new UncheckedIOException(
                    "The simulator cannot listen on " + host + ":" + port
                            + ": is the port taken, or the address none of this machine? Choose another --port or --host.",
                    taken);
        } catch (Exception failed) {
            front.close();
            throw new IllegalStateException("The simulator's HTTP server cannot start.", failed);
        }
        return front;
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Waits until the server has been stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("The simulator's HTTP server cannot be stopped.", failed);
        }
    }
}
