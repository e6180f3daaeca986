package io.tieout.connector.posting.simulation;

import io.tieout.connector.posting.PostingState;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.ReversePayment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the judge knows of one wish. Told is what was told since it was last sent anew, and sendings are those since; newer is a revision that
 * came while the one before was under way.
 */
final class Case {

    final Wish wish;
    final Place place;
    final List<PostingState> told = new ArrayList<>();
    int revision = 1;
    int newer;
    boolean mayBeToldAgain;
    String toldCode;
    int sendings;
    boolean hasRested;

    Case(Wish wish, Place place) {
        this.wish = wish;
        this.place = place;
    }

    boolean isReversal() {
        return wish.command() instanceof ReversePayment;
    }

    /** Its control id may be another one. */
    boolean isOf(TenantId tenant, IntacctCommand command) {
        return wish.tenant().equals(tenant)
                && Objects.equals(wish.command().entityId(), command.entityId())
                && place.number().equals(Place.numberOf(command));
    }

    boolean isOfSameDocument(Case other) {
        return wish.tenant().equals(other.wish.tenant()) && wish.document().equals(other.wish.document());
    }
}
