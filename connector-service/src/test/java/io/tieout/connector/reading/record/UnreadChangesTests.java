package io.tieout.connector.reading.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadChangesTests {

    private static final Unread NINE = new Unread("9", "INV-9", "STATE is empty");

    @Test
    void whatIsListedAlreadyForTheSameReasonIsNoNews() {
        UnreadChanges changes = UnreadChanges.of(List.of(NINE), List.of(NINE));

        assertThat(changes.seen()).containsExactly(NINE);
        assertThat(changes.news()).isEmpty();
        assertThat(changes.over()).isEmpty();
    }

    @Test
    void anotherReasonIsNews() {
        Unread other = new Unread("9", "INV-9", "TRX_TOTALDUE is empty");

        assertThat(UnreadChanges.of(List.of(other), List.of(NINE)).news()).containsExactly(other);
    }

    @Test
    void whatIsNoLongerUnreadIsOver() {
        assertThat(UnreadChanges.of(List.of(), List.of(NINE)).over()).containsExactly(NINE);
    }

    @Test
    void whatStandsInTheListFitsItsTable() {
        assertThat(new Unread("x".repeat(5000), "y".repeat(5000), "r").recordNo())
                .hasSizeLessThan(210);
    }
}
