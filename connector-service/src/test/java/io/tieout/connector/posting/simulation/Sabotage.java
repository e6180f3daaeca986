package io.tieout.connector.posting.simulation;

import io.tieout.connector.gateway.ledger.Ledger;
import io.tieout.connector.posting.Postings;
import java.time.Clock;

/** What is wrong with a connector: its seams, each of which can be got wrong. As it stands, nothing is. */
class Sabotage {

    Clauses clauses() {
        return new Clauses();
    }

    Understanding understanding() {
        return new Understanding();
    }

    Ledger ledger(Ledger right) {
        return right;
    }

    Postings postings(Postings right, Clock clock) {
        return right;
    }

    Clock clockOfTheRules(Clock right) {
        return right;
    }

    Clock clockOfTheMachine(Clock right) {
        return right;
    }

    /** The store says something else than it should. */
    static Sabotage ofTheStore(Clauses wrong) {
        return new Sabotage() {
            @Override
            Clauses clauses() {
                return wrong;
            }
        };
    }
}
