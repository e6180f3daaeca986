package io.tieout.embedded;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks a broker for its metadata with a hand-made request (Metadata, version 1), so that this module needs no Kafka client.
 * The answer names the brokers that serve: an empty list means that the node has not finished its start.
 */
final class KafkaProbe {
    private static final short METADATA = 3;
    private static final short VERSION = 1;
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final String CLIENT = "tieout-probe";

    private KafkaProbe() {}

    static boolean serves(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            ask(new DataOutputStream(socket.getOutputStream()));
            return brokers(new DataInputStream(socket.getInputStream())) > 0;
        } catch (IOException e) {
            return false;
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
