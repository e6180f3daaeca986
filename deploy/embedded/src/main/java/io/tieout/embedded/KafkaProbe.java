package io.tieout.embedded;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks a broker for its metadata with a hand-made request (Metadata, version 1), so that this module needs no Kafka client.
 * The answer names the brokers that serve: an empty list means that the node has not finished its start.
 */
final class KafkaProbe {
    private static final short METADATA = 3;
    private static final short VERSION = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String CLIENT = "tieout-probe";

    private KafkaProbe() {}

    static boolean serves(int port) {
        return ask(port, PATIENCE) == Answer.GOOD;
    }

    static Answer ask(int port, Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis);
            socket.setSoTimeout(millis);
            ask(new DataOutputStream(socket.getOutputStream()));
            return brokers(new DataInputStream(socket.getInputStream())) > 0 ? Answer.GOOD : Answer.REFUSED;
        } catch (IOException e) {
            return Answer.NONE;
        }
    }

    private static void ask(DataOutputStream out) throws IOException {
        byte[] client = CLIENT.getBytes(StandardCharsets.UTF_8);
        out.writeInt(2 + 2 + 4 + 2 + client.length + 4);
        out.writeShort(METADATA);
        out.writeShort(VERSION);
        out.writeInt(1);
        out.writeShort(client.length);
        out.write(client);
        out.writeInt(0);
        out.flush();
    }

    private static int brokers(DataInputStream in) throws IOException {
        in.readInt();
        in.readInt();
        return in.readInt();
    }
}
