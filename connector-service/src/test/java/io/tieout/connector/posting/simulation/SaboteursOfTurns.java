package io.tieout.connector.posting.simulation;

import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Turn;
import io.tieout.model.intacct.IntacctCommand;
import java.time.Instant;
import java.util.List;

/** Bugs in what the store accepts, and in whose turn it is. */
enum SaboteursOfTurns implements Saboteur {
    // What the store accepts
    ACCEPTS_TWICE("accepts a command that is delivered twice as two", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isSame(Row row, IntacctCommand command) {
            return false;
        }
    })),
    DROPS_WHAT_COMES_WHILE_PAUSED(
            "drops what is accepted while its tenant's connection is paused", Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isAccepted(boolean tenantIsPaused) {
                    return !tenantIsPaused;
                }
            })),
    A_REVISION_REPLACES_ANYTHING(
            "lets a higher revision replace what was not refused", Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isReplaced(Row row, IntacctCommand newer) {
                    return newer.revision() > row.command.revision();
                }
            })),
    ANY_DELIVERY_REPLACES_WHAT_WAS_REFUSED(
            "sends what was refused once more when it is merely delivered again", Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isReplaced(Row row, IntacctCommand newer) {
                    return row.isRefused() && newer.revision() >= row.command.revision();
                }
            })),
    A_REVISION_THAT_COMES_TOO_EARLY_IS_DROPPED(
            "drops a newer revision that comes while the one before is under way", Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isKeptBeside(Row row, IntacctCommand newer) {
                    return false;
                }
            })),
    A_REVISION_IS_IGNORED("never replaces what was refused", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isReplaced(Row row, IntacctCommand newer) {
            return false;
        }
    })),
    FORGETS_DOUBT_WHEN_SENT_ANEW(
            "sends what a person retries without asking, although its record may exist",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                PostingState whenSentAnew(Row row) {
                    return PostingState.READY;
                }
            })),
    TRIES_AGAIN_WITHOUT_ASKING(
            "tries by itself without asking whether the cause is mended, although the record may exist",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                PostingState whenTriedAgain(Row row) {
                    return PostingState.READY;
                }
            })),

    // Whose turn it is
    THE_FIRST_LANE_FIRST(
            "gives the turn to the first lane, and not to the one that has waited longest",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                int placeInTheQueue(int lastTurn) {
                    return 0;
                }
            })),
    MORE_TURNS_THAN_PERMITS("begins a turn without a permit", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isPermitTaken(Instant leaseEnd, Instant now) {
            return false;
        }
    })),
    PERMITS_OF_THE_DEAD_STAY_TAKEN(
            "never takes back the permit of a process that died", Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isPermitTaken(Instant leaseEnd, Instant now) {
                    return true;
                }
            })),
    IGNORES_THE_PAUSE_OF_A_LANE("sends on when the company says \"busy\"", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isLanePaused(Instant until, Instant now) {
            return false;
        }
    })),
    TAKES_WHAT_IS_PAUSED("takes turns of a tenant whose credentials are refused", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isPassedOver(boolean tenantIsPaused) {
            return false;
        }
    })),
    TWO_TURNS_GET_ONE_POSTING("takes for a turn what is in the hands of another", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isReady(Row row) {
            return row.state == PostingState.READY || row.state == PostingState.IN_FLIGHT;
        }
    })),
    IGNORES_THE_ORDER_OF_A_DOCUMENT(
            "sends a command before an earlier one of its document is done", Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isOldestOfItsDocument(Row row, List<Row> rows) {
                    return true;
                }
            })),
    ONE_REQUEST_FOR_TWO_ENTITIES("sends commands of two entities in one request", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isOfSameLogin(Row row, Row head) {
            return row.tenant.equals(head.tenant);
        }
    })),
    ONE_REQUEST_FOR_TWO_TENANTS("sends commands of two tenants in one request", Sabotage.ofTheStore(new Clauses() {
        @Override
        boolean isOfSameLogin(Row row, Row head) {
            return row.isOfSameEntity(head);
        }
    })),
    NOTHING_TRAVELS_ALONE(
            "sends what is to travel alone together with others again", Sabotage.ofTheStore(new Clauses() {
                @Override
                boolean isAlone(Row row) {
                    return false;
                }
            })),
    QUESTIONS_COUNT_AS_ATTEMPTS(
            "counts questions as attempts, and gives up a posting that was hardly sent",
            Sabotage.ofTheStore(new Clauses() {
                @Override
                int attempts(Row row, Turn.Purpose purpose) {
                    return row.attempts + 1;
                }
            })),
    ATTEMPTS_ARE_NOT_COUNTED("does not count how often it was sent", Sabotage.ofTheStore(new Clauses() {
        @Override
        int attempts(Row row, Turn.Purpose purpose) {
            return 1;
        }
    })),
    A_DEAD_QUESTION_IS_NOT_ASKED_AGAIN(
            "forgets what was being asked when the process died", Sabotage.ofTheStore(new Clauses() {
                @Override
                Instant dueAgainWhileAsked(Row row, Instant leaseEnd) {
                    return Instant.MAX;
                }
            }));

    private final String does;
    private final Sabotage sabotage;

    SaboteursOfTurns(String does, Sabotage sabotage) {
        this.does = does;
        this.sabotage = sabotage;
    }

    @Override
    public World world(long seed) {
        return new World(seed, sabotage, false);
    }

    @Override
    public String does() {
        return does;
    }
}
