package io.tieout.connector.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTests {

    private final Redaction redaction = new Redaction();

    @Test
    void aSecretIsHiddenWhereverItStands() {
        redaction.secret("Pa$$w.rd");

        assertThat(redaction.of("said Pa$$w.rd, and xpa$$W.RDx")).isEqualTo("said (hidden), and x(hidden)x");
    }

    @Test
    void anIdIsShownByAPrintThatIsTheSameEachTime() {
        redaction.shorten("ACME", "company");

        assertThat(redaction.of("ACME and acme, not ACMES"))
                .matches("(company#[0-9a-f]{8}) and \\1, not ACMES")
                .contains(Redaction.print("ACME"));
    }

    @Test
    void aSecretThatIsAnIdTooStaysASecret() {
        redaction.secret("demo");
        redaction.shorten("demo", "sender");

        assertThat(redaction.of("<demo>")).isEqualTo("<(hidden)>");
    }

    @Test
    void theLongerOfTwoIsTakenFirst() {
        redaction.secret("abc");
        redaction.secret("abcdef");

        assertThat(redaction.of("abcdef")).isEqualTo("(hidden)");
    }

    @Test
    void addressesOfPeopleAreHiddenThoughNobodyNamedThem() {
        assertThat(redaction.of("Mail to 'jane.doe+x@acme.example', please")).isEqualTo("Mail to '(e-mail)', please");
    }
}
