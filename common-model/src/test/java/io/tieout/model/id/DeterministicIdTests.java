package io.tieout.model.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The vectors were computed by another program. They never change: a different id is a second record in Intacct. */
class DeterministicIdTests {

    @Test
    void knownPartsHaveKnownIds() {
        assertThat(DeterministicId.of("payment", "acme", "TXN-1")).isEqualTo("7FHFWW7RKSDVTVRE87PA33168Y");
        assertThat(DeterministicId.hash(17, "acme", "TXN-1")).isEqualTo("W3R8WZVNNZ307S2KT");
        assertThat(DeterministicId.of("invoice", "acme", "INV-é")).isEqualTo("A6XA2T7CZ9FM13SCN7NPM58GRA");
        assertThat(DeterministicId.hash(51, "a")).isEqualTo("SABR24PA3EYWNYP266SSM8YW9PKRDVZR2HY4WWNSG1VRBBZE92X");
    }

    @Test
    void theBoundaryBetweenPartsCounts() {
        assertThat(DeterministicId.of("a", "b")).isNotEqualTo(DeterministicId.of("ab"));
        assertThat(DeterministicId.of("a", "bc")).isNotEqualTo(DeterministicId.of("ab", "c"));
        assertThat(DeterministicId.of("a", "")).isNotEqualTo(DeterministicId.of("a"));
    }

    @Test
    void seventeenCharactersAreEnoughForAHundredThousandPayments() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            seen.add(DeterministicId.hash(17, "acme", "TXN-" + i));
        }

        assertThat(seen).hasSize(100_000).allMatch(id -> id.matches("[0-9A-HJKMNP-TV-Z]{17}"));
    }
}
