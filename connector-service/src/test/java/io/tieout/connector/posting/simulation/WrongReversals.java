package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.gateway.writing.Renewal;
import io.tieout.connector.gateway.writing.Write;
import java.util.List;
import java.util.function.Function;

/** Connectors that see something else in a payment than whether it is reversed, or understand something else of what they are told. */
final class WrongReversals {

    private WrongReversals() {}

    /** Understands reversals wrongly, and payments as they are. */
    static class Misunderstanding extends Understanding {

        /** @param shown the payment; empty if it is not */
        Sighting seen(Write<?> write, List<Row> shown, Sighting right) {
            return right;
        }

        @Override
        Sighting judge(Write<?> write, List<Row> shown) {
            Sighting right = super.judge(write, shown);
            return isReversal(write) ? seen(write, shown, right) : right;
        }

        /** Whoever understands a sighting wrongly does so after a refusal, too. */
        @Override
        Renewal<?> renewed(Write<?> write, Fault stale, List<Row> shown) {
            return seen(write, shown, super.judge(write, shown)) instanceof Sighting.Done(String recordNo)
                    ? new Renewal.Done<>(recordNo)
                    : super.renewed(write, stale, shown);
        }
    }

    static boolean isReversal(Write<?> write) {
        return write.evidence().getFirst().field().equals("RECORDNO");
    }

    /** @return the number that it is found under */
    static Sighting done(Write<?> write) {
        return new Sighting.Done(write.key());
    }

    static Sabotage of(Understanding wrong) {
        return new Sabotage() {
            @Override
            Understanding understanding() {
                return wrong;
            }
        };
    }

    /** What is seen of a payment that is not shown. */
    static Sabotage ofWhatIsNotShown(Function<Write<?>, Sighting> wrong) {
        return of(new Misunderstanding() {
            @Override
            Sighting seen(Write<?> write, List<Row> shown, Sighting right) {
                return shown.isEmpty() ? wrong.apply(write) : right;
            }
        });
    }

    /** What is seen of a payment whose state is not known. */
    static Sabotage ofAnUnknownState(Function<Write<?>, Sighting> wrong) {
        return of(new Misunderstanding() {
            @Override
            Sighting seen(Write<?> write, List<Row> shown, Sighting right) {
                return right instanceof Sighting.Different && !shown.isEmpty() ? wrong.apply(write) : right;
            }
        });
    }
}
