package io.tieout.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Questions about TCP ports of the loopback address. */
public final class LocalPorts {
    private static final int CONNECT_TIMEOUT_MILLIS = 500;

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int MOST_ATTEMPTS = 1_000;

    private LocalPorts() {}

    /**
     * A port nobody listens on at this moment. It is below the range from which systems take the ports of outgoing connections
     * (32768 and up on Linux), so that none of those takes it before a server gets to it.
     */
    public static int free() {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new NodeFailed("No free port was found on the loopback address between " + LOWEST + " and " + HIGHEST
                + " in " + MOST_ATTEMPTS + " attempts.");
    }

    /** Whether somebody could listen on {@code port} now. */
    public static boolean isFree(int port) {
        if (answers(port)) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether somebody accepts connections on {@code port} now. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
