package io.tieout.connector.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.lane.CompanyId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionTests {

    private static final Instant OPENED = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void aLongSessionIsGivenUpTwoMinutesBeforeItsEnd() {
        Session session = session(Duration.ofHours(2));

        assertThat(session.isFresh(OPENED.plus(Duration.ofMinutes(117)))).isTrue();
        assertThat(session.isFresh(OPENED.plus(Duration.ofMinutes(118)))).isFalse();
    }

    @Test
    void aShortSessionIsStillUsedForThreeQuartersOfItsTime() {
        Session session = session(Duration.ofSeconds(40));

        assertThat(session.isFresh(OPENED.plusSeconds(29))).isTrue();
        assertThat(session.isFresh(OPENED.plusSeconds(30))).isFalse();
    }

    @Test
    void useProlongsASession() {
        Session session = session(Duration.ofHours(1));

        session.prolong(OPENED.plus(Duration.ofHours(3)));

        assertThat(session.isFresh(OPENED.plus(Duration.ofHours(2)))).isTrue();
    }

    @Test
    void aSessionPrintsNoId() {
        assertThat(session(Duration.ofHours(1)).toString()).doesNotContain("secret-id");
    }

    private static Session session(Duration length) {
        return new Session(
                new SessionKey(CompanyId.of("acme"), "u", null, 1),
                "secret-id",
                URI.create("https://api.intacct.com/ia/xml/xmlgw.phtml"),
                OPENED,
                OPENED.plus(length));
    }
}
