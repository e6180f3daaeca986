package io.tieout.console.overview;

import io.tieout.console.api.PaymentApi.Total;
import io.tieout.console.page.Formats;
import io.tieout.console.page.State;
import io.tieout.console.page.State.Shape;

/** One currency on both sides. */
public record Balance(Total total, boolean differs, State state) {

    static Balance of(Total total, Formats f) {
        boolean differs = !f.isZero(total.difference());
        return new Balance(
                total, differs, differs ? State.of(Shape.DIFFERS, "Differs") : State.of(Shape.TIED, "Tied out"));
    }
}
