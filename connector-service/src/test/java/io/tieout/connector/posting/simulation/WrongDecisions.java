package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.GatewayWords;
import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.LaneAdvice;
import io.tieout.connector.posting.Posting;
import io.tieout.connector.posting.Postings;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Connectors that decide something else than they should, or lose on the way to the store what they decided. */
final class WrongDecisions {

    private WrongDecisions() {}

    /** What is decided of one posting instead of what should be; null if it is lost. */
    @FunctionalInterface
    interface Instead {
        Decision of(Turn turn, Posting posting, Decision right, Instant now);
    }

    /** Postings that are right, for one who overrides what is wrong. */
    private static class Through implements Postings {

        private final Postings right;

        Through(Postings right) {
            this.right = right;
        }

        @Override
        public Optional<Turn> takeTurn() {
            return right.takeTurn();
        }

        @Override
        public void giveBackPermit(Turn turn) {
            right.giveBackPermit(turn);
        }

        @Override
        public void settle(
                Turn turn, Map<CommandId, Decision> decisions, Map<CommandId, GatewayWords> heard, LaneAdvice advice) {
            right.settle(turn, decisions, heard, advice);
        }

        @Override
        public void leave(Turn turn) {
            right.leave(turn);
        }

        @Override
        public int doubtAbandoned() {
            return right.doubtAbandoned();
        }
    }

    private static Sabotage of(BiFunction<Postings, Clock, Postings> wrong) {
        return new Sabotage() {
            @Override
            Postings postings(Postings right, Clock clock) {
                return wrong.apply(right, clock);
            }
        };
    }

    static Sabotage decision(Instead wrong) {
        return of((right, clock) -> new Through(right) {
            @Override
            public void settle(
                    Turn turn,
                    Map<CommandId, Decision> decisions,
                    Map<CommandId, GatewayWords> heard,
                    LaneAdvice advice) {
                Map<CommandId, Decision> made = new LinkedHashMap<>();
                for (Posting posting : turn.postings()) {
                    Decision decision = wrong.of(turn, posting, decisions.get(posting.id()), clock.instant());
                    if (decision != null) {
                        made.put(posting.id(), decision);
                    }
                }
                super.settle(turn, made, heard, advice);
            }
        });
    }

    static Sabotage advice(BiFunction<Turn, LaneAdvice, LaneAdvice> wrong) {
        return of((right, clock) -> new Through(right) {
            @Override
            public void settle(
                    Turn turn,
                    Map<CommandId, Decision> decisions,
                    Map<CommandId, GatewayWords> heard,
                    LaneAdvice advice) {
                super.settle(turn, decisions, heard, wrong.apply(turn, advice));
            }
        });
    }

    static Sabotage turn(UnaryOperator<Turn> wrong) {
        return of((right, clock) -> new Through(right) {
            @Override
            public Optional<Turn> takeTurn() {
                return super.takeTurn().map(wrong);
            }
        });
    }

    static Turn withoutEnd(Turn turn) {
        return new Turn(
                turn.token(),
                turn.purpose(),
                turn.company(),
                turn.tenant(),
                turn.entityId(),
                Instant.MAX,
                turn.batchSize(),
                turn.postings());
    }

    static Decision readyNow(Posting posting, Instant now) {
        return new Decision.Again(now, false, posting.solo(), null);
    }
}
