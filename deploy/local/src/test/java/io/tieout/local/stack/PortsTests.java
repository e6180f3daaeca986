package io.tieout.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.embedded.LocalPorts;
import io.tieout.local.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void everyRoleHasAPortOfItsOwn() {
        var ports = Ports.usualExcept(Map.of(Role.KAFKA, 29092));

        assertThat(ports.of(Role.KAFKA)).isEqualTo(29092);
        assertThat(ports.of(Role.PAYMENT)).isEqualTo(18083);
        assertThat(ports.http(Role.PAYMENT)).isEqualTo("http://127.0.0.1:18083");
    }

    @Test
    void aPortGivenTwiceIsRefused() {
        assertThatThrownBy(() -> Ports.usualExcept(Map.of(Role.PAYMENT, 18081)))
                .isInstanceOf(Problem.class)
                .hasMessage(
                        "Port 18081 is given to both connector and payment; change --connector-port or --payment-port.");
    }

    @Test
    void aNumberThatIsNoPortIsRefused() {
        assertThatThrownBy(() -> Ports.usualExcept(Map.of(Role.KAFKA, 70_000)))
                .hasMessage("--kafka-port must be between 1 and 65535, but is 70000.");
    }

    @Test
    void aTakenPortIsNamedWithItsRoleAndTheOptionThatChangesIt() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<Role, Integer> chosen = allFree();
            chosen.put(Role.MAPPING, listener.getLocalPort());
            var ports = Ports.usualExcept(chosen);

            assertThatThrownBy(() -> ports.requireFree(Set.of()))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Port " + listener.getLocalPort())
                    .hasMessageContaining("mapping needs")
                    .hasMessageContaining("--mapping-port");
            ports.requireFree(EnumSet.of(Role.MAPPING));
        }
    }

    static Map<Role, Integer> allFree() {
        Map<Role, Integer> ports = new HashMap<>();
        for (Role role : Role.values()) {
            int port = LocalPorts.free();
            while (ports.containsValue(port)) {
                port = LocalPorts.free();
            }
            ports.put(role, port);
        }
        return ports;
    }
}
