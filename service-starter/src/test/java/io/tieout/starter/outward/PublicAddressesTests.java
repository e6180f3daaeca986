package io.tieout.starter.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.170",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "240.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1",
                "::127.0.0.1",
                "fec0::1"
            })
    void whatIsNotOfThePublicInternetIsRefused(String address) {
        assertThatThrownBy(() -> resolve(address))
                .isInstanceOf(PublicAddresses.NotPublic.class)
                .hasMessage("files.example.com leads to an address that is not of the public Internet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.215.14",
                "172.32.0.1",
                "100.128.0.1",
                "2606:4700:4700::1111",
                "2a00:1450:4001:82b::200e"
            })
    void whatIsOfItIsResolved(String address) throws UnknownHostException {
        assertThat(resolve(address)).containsExactly(InetAddress.ofLiteral(address));
    }

    @Test
    void oneBadAddressAmongGoodOnesRefusesAll() {
        assertThatThrownBy(() -> resolve("1.1.1.1", "10.0.0.1")).isInstanceOf(PublicAddresses.NotPublic.class);
    }

    @Test
    void aNameWithoutAddressLeadsNowhere() {
        assertThatThrownBy(this::resolve).isInstanceOf(PublicAddresses.NotPublic.class);
    }

    private InetAddress[] resolve(String... addresses) throws UnknownHostException {
        InetAddress[] known = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            known[i] = InetAddress.ofLiteral(addresses[i]);
        }
        return new PublicAddresses(host -> known).resolve("files.example.com");
    }
}
