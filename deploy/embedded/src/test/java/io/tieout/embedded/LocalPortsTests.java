package io.tieout.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalPortsTests {

    @Test
    void seesWhoListens() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(LocalPorts.isFree(listener.getLocalPort())).isFalse();
            assertThat(LocalPorts.answers(listener.getLocalPort())).isTrue();
        }
    }

    @Test
    void offersAPortThatCanBeTaken() {
        int port = LocalPorts.free();

        assertThat(LocalPorts.isFree(port)).isTrue();
        assertThat(LocalPorts.answers(port)).isFalse();
    }

    @Test
    void offersNoPortThatAnOutgoingConnectionMayTake() {
        assertThat(IntStream.range(0, 50).map(_ -> LocalPorts.free())).allMatch(it -> it < 32_768);
    }
}
