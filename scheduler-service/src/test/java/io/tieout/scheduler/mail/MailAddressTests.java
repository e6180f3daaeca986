package io.tieout.scheduler.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.starter.web.InvalidRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.com", "a.b+imports@mail.example.co", "o'neil@example.com", "x@localhost"})
    void anAddressIsTaken(String address) {
        assertThat(new MailAddress(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@example.com",
                "anna@example.com\r\nBcc: x@y.z",
                "anna@example.com\nSubject: hello",
                "anna@example.com,ben@example.com",
                "anna@example.com;ben@example.com",
                "Anna <anna@example.com>",
                "\"anna smith\"@example.com",
                "anna@exa mple.com",
                "anna@-example.com",
                "anna@example..com",
                "anna..x@example.com",
                "anna@[127.0.0.1]",
                "änna@example.com"
            })
    void whatIsNoneOrMoreThanOneIsRefused(String text) {
        assertThatThrownBy(() -> new MailAddress(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith("\"email\" is no address");
    }

    @ParameterizedTest
    @ValueSource(ints = {250, 100_000})
    void aLongOneIsRefusedAtOnce(int length) {
        assertThat(MailAddress.isAddress("a".repeat(length) + "@example.com")).isFalse();
        assertThat(MailAddress.isAddress("a.".repeat(length / 2) + "@example.com"))
                .isFalse();
    }
}
