package io.tieout.connector.posting.simulation;

import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.Doubt;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.TenantId;
import java.time.Instant;
import java.util.function.Consumer;

/** Bugs in how a turn ends, and in what a store does that was put back to an earlier copy of itself. */
enum SaboteursOfEnds implements Saboteur {
    // How a turn ends
    SETTLES_WHAT_OTHERS_HOLD(
            "stores decisions of a turn whose postings are in other hands by then", Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isHeld(Row row, Turn turn) {
                    return true;
                }
            })),
    SETTLES_WHAT_LIVES(
            "stores decisions of a turn that lost its postings, as long as they are not at rest",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isHeld(Row row, Turn turn) {
                    return row.state == PostingState.IN_FLIGHT || row.state == PostingState.UNCERTAIN;
                }
            })),
    IGNORES_A_LATE_GIVING_UP(
            "reckons the window from when a turn lost its lease, although its request was given up later",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isTakenBack(Row row, Turn turn, Decision decision) {
                    return false;
                }

                @Override
                Instant sentAtWhenGivenUp(Row row, Instant now) {
                    return row.state == PostingState.IN_FLIGHT ? now : row.sentAt;
                }
            })),
    ASKS_ON_WITH_THE_OLD_WINDOW(
            "leaves a posting to who asks with the old window, although its request was given up only now",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isTakenBack(Row row, Turn turn, Decision decision) {
                    return false;
                }
            })),
    PROVES_BY_THE_TIME_OF_THE_ANSWER(
            "takes what a slow answer does not show for not there at the time when it arrives",
            WrongDecisions.decision((turn, posting, right, now) -> turn.purpose() == Turn.Purpose.ASK
                            && right instanceof Decision.Ask ask
                            && ask.doubt() == Doubt.NO_ANSWER
                            && !ask.due().isAfter(now)
                    ? WrongDecisions.readyNow(posting, now)
                    : right)),
    IGNORES_A_LATE_SUCCESS("drops the success of a turn that lost its postings", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isFact(Row row, Decision decision) {
            return false;
        }
    })),
    TELLS_A_SUCCESS_TWICE("settles and tells a success that is known already", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isFact(Row row, Decision decision) {
            return decision instanceof Decision.Posted;
        }
    })),
    THE_WINDOW_BEGINS_WITH_THE_TURN(
            "reckons the window from when the turn was taken, and not from when its answer was given up",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                Instant sentAtWhenGivenUp(Row row, Instant now) {
                    return row.sentAt;
                }
            })),
    TELLS_WHAT_WAS_OVERTAKEN(
            "tells a refusal although a newer revision takes its place", Sabotage.ofTheStore(new Clauses() {
                @Override
                void tellsTheOvertaken(Row row, Consumer<Row> told) {
                    told.accept(row);
                }
            })),
    OVERTAKES_WITHOUT_ASKING(
            "sends a newer revision without asking, although the one before may have made a record",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                PostingState whenOvertaken(Row row) {
                    return PostingState.READY;
                }
            })),
    TELLS_THE_SAME_ONCE_MORE(
            "tells a refusal once more that a try by itself has only repeated", Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isAsTold(Row row) {
                    return false;
                }
            })),
    TELLS_NO_OTHER_REASON(
            "does not tell that what was tried by itself is parked for something else now",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isAsTold(Row row) {
                    return row.state == PostingState.PARKED && row.toldAs != null;
                }
            })),
    QUESTIONS_ARE_NOT_COUNTED("does not count how often it has asked", Sabotage.ofTheStore(new Clauses() {
        @Override
        int lookUps(Row row, int asked) {
            return 0;
        }
    })),
    THE_TURN_ENDS_WITH_ITS_PERMIT(
            "ends a turn when its permit is given back, so that nobody misses it if its process dies",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean endsTheTurn(boolean onlyPermit) {
                    return true;
                }
            })),
    ABANDONED_IS_READY(
            "sends what a dead process had in flight again without asking", Sabotage.ofTheStore(new Clauses() {
                @Override
                PostingState whenAbandoned() {
                    return PostingState.READY;
                }
            })),
    ABANDONED_IS_FORGOTTEN("never misses what a dead process had in flight", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isAbandoned(Row row, Instant leaseEnd, Instant now) {
            return false;
        }
    })),
    THE_PAUSED_ARE_NEVER_MENDED("does not go on when a connection was mended", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isMended(TenantId tenant) {
            return false;
        }
    })),
    MENDING_FORGETS_DOUBT(
            "sends what is uncertain without asking when a connection was mended", Sabotage.ofTheStore(new Clauses() {
                @Override
                PostingState whenMended(Row row) {
                    return row.state == PostingState.UNCERTAIN ? PostingState.READY : row.state;
                }
            })),

    // After a restore
    AN_OLD_STORE_GOES_ON(
            "goes on with a database that is older than what was done, before anybody has said so",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isStopped(boolean isOld) {
                    return false;
                }
            }),
            true),
    A_RESTORE_PUTS_NOTHING_IN_DOUBT(
            "sends what it held before a restore without asking",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isInDoubtAfterRestore(boolean isReplayed) {
                    return isReplayed;
                }
            }),
            true),
    WHAT_IS_REPLAYED_IS_SENT(
            "sends what is delivered anew after a restore without asking",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isInDoubtAfterRestore(boolean isReplayed) {
                    return !isReplayed;
                }
            }),
            true);

    private final String does;
    private final Sabotage sabotage;
    private final boolean losesMemory;

    SaboteursOfEnds(String does, Sabotage sabotage) {
        this(does, sabotage, false);
    }

    /** @param losesMemory it is at work only where the store is put back to an earlier copy of itself */
    SaboteursOfEnds(String does, Sabotage sabotage, boolean losesMemory) {
        this.does = does;
        this.sabotage = sabotage;
        this.losesMemory = losesMemory;
    }

    @Override
    public World world(long seed) {
        return new World(seed, sabotage, losesMemory);
    }

    @Override
    public String does() {
        return does;
    }
}
