package io.tieout.scheduler.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that answers each recipient with the same line. */
final class RefusingServer implements AutoCloseable {

    private final ServerSocket socket;

    RefusingServer(String answer) throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> serve(answer));
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve(String answer) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client, answer);
            } catch (IOException closed) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private static void talk(Socket client, String answer) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 here");
        String line = in.readLine();
        while (line != null) {
            String verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
            say(client, verb.equals("RCPT") ? answer : verb.equals("QUIT") ? "221 bye" : "250 fine");
            line = in.readLine();
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
