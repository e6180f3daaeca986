package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.gateway.writing.Renewal;
import io.tieout.connector.gateway.writing.Write;
import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.Doubt;
import io.tieout.connector.posting.Turn;
import io.tieout.model.intacct.ReversePayment;
import java.util.List;

/** Bugs in how a payment is reversed, which creates nothing: whether it was done is seen by the state of the payment. */
enum SaboteursOfReversals implements Saboteur {
    NOT_SHOWN_IS_NOT_REVERSED(
            "takes a payment that Intacct does not show for one that is not reversed",
            WrongReversals.ofWhatIsNotShown(write -> new Sighting.NotDone(write.key()))),
    NOT_SHOWN_IS_REVERSED(
            "takes a payment that Intacct does not show for one that is reversed",
            WrongReversals.ofWhatIsNotShown(WrongReversals::done)),
    AN_UNKNOWN_STATE_STANDS(
            "takes a payment in a state that it does not know for one that is not reversed",
            WrongReversals.ofAnUnknownState(write -> new Sighting.NotDone(write.key()))),
    AN_UNKNOWN_STATE_IS_REVERSED(
            "takes a payment in a state that it does not know for one that is reversed",
            WrongReversals.ofAnUnknownState(WrongReversals::done)),
    JUDGES_BY_ANOTHER_PAYMENT(
            "takes the state of the first payment that is shown for that of each",
            WrongReversals.of(new Understanding() {
                @Override
                List<Row> shown(Write<?> write, List<Row> answered) {
                    return WrongReversals.isReversal(write) ? answered : super.shown(write, answered);
                }
            })),
    A_REVERSAL_IS_NOT_ASKED_FOR(
            "sends a reversal again without asking, since Intacct reverses nothing twice",
            WrongDecisions.decision((turn, posting, right, now) -> right instanceof Decision.Ask ask
                            && ask.doubt() == Doubt.NO_ANSWER
                            && turn.purpose() == Turn.Purpose.SEND
                            && posting.command() instanceof ReversePayment
                    ? WrongDecisions.readyNow(posting, now)
                    : right)),
    A_REFUSED_REVERSAL_IS_REFUSED(
            "believes a refusal without looking, although somebody else has reversed the payment",
            WrongReversals.of(new Understanding() {
                @Override
                Fault refused(Write<?> write, Fault fault) {
                    return fault;
                }
            })),
    A_REFUSED_REVERSAL_IS_DONE(
            "takes each refusal of a reversal for \"reversed already\"", WrongReversals.of(new Understanding() {
                @Override
                Renewal<?> renewed(Write<?> write, Fault stale, List<Row> shown) {
                    return new Renewal.Done<>(write.key());
                }
            })),
    NO_LOOK_AFTER_A_REFUSAL_IS_NOT_REVERSED(
            "takes a look-up that failed after a refusal for one that shows the payment not reversed",
            WrongReversals.of(new Understanding() {
                @Override
                Renewal<?> notRenewed(Write<?> write, Fault stale, Fault ofTheLookUp) {
                    return ofTheLookUp.faultClass() == FaultClass.CREDENTIALS
                            ? super.notRenewed(write, stale, ofTheLookUp)
                            : new Renewal.NotRenewed<>(stale.as(FaultClass.NEEDS_PERSON, stale.problem()));
                }
            })),
    TELLS_THE_RECORD_OF_THE_REVERSAL(
            "takes the record that a success names for the payment, although it may be the reversal's own",
            WrongReversals.of(new Understanding() {
                @Override
                String recordNo(Write<?> write, String named) {
                    return named;
                }
            })),
    REVERSES_AT_TOP_LEVEL(
            "reverses what was posted in an entity in the company's own books",
            WrongAnswers.batch(batch -> batch.commands().stream().allMatch(ReversePayment.class::isInstance)
                    ? new Batch(batch.id(), batch.tenant(), null, batch.commands())
                    : batch)),
    WHAT_IS_REVERSED_IS_NOT_THERE(
            "takes a payment that is reversed for one that was never posted",
            WrongReversals.of(new Understanding() {
                @Override
                List<Row> shown(Write<?> write, List<Row> answered) {
                    return super.shown(write, answered).stream()
                            .filter(row -> WrongReversals.isReversal(write)
                                    || !row.get("STATE").equals("Reversed"))
                            .toList();
                }
            }),
            true);

    private final String does;
    private final Sabotage sabotage;
    private final boolean losesMemory;

    SaboteursOfReversals(String does, Sabotage sabotage) {
        this(does, sabotage, false);
    }

    /** @param losesMemory it is at work only where the store is put back to an earlier copy of itself */
    SaboteursOfReversals(String does, Sabotage sabotage, boolean losesMemory) {
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
