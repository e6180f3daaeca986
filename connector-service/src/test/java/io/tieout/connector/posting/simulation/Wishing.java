package io.tieout.connector.posting.simulation;

import io.tieout.connector.posting.PostingFixtures;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.ReversePayment;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What a world's tenants want in their books: several commands of one document, some in an entity, some with a number that another tenant
 * or entity has too; and the reversals of some payments.
 */
final class Wishing {

    private static final int MOST = 6;
    private static final String ENTITY = "EAST";

    private final RandomGenerator chance;
    private final Books books;

    Wishing(RandomGenerator chance, Books books) {
        this.chance = chance;
        this.books = books;
    }

    List<Wish> payments(List<TenantId> tenants) {
        List<Wish> wishes = new ArrayList<>();
        int number = 1 + chance.nextInt(MOST);
        for (int index = 0; index < number; index++) {
            Wish former = wishes.isEmpty() ? null : wishes.get(chance.nextInt(wishes.size()));
            boolean sameDocument = former != null && chance.nextInt(4) == 0;
            TenantId tenant = sameDocument ? former.tenant() : tenants.get(chance.nextInt(tenants.size()));
            String document = sameDocument ? former.document() : "T-" + index;
            String entity = chance.nextInt(4) == 0 ? ENTITY : null;
            Wish wish = payment(index, tenant, document, entity, "TO-" + index);
            if (former != null && chance.nextInt(4) == 0) {
                Wish twin = payment(index, tenant, document, entity, Place.numberOf(former.command()));
                wish = books.isExpected(books.placeOf(twin)) ? wish : twin;
            }
            books.expect(wish, one(Situation.OF_PAYMENTS, 4));
            wishes.add(wish);
        }
        return wishes;
    }

    private static Wish payment(int index, TenantId tenant, String document, String entity, String docNumber) {
        return new Wish(tenant, PostingFixtures.aPayment("w" + index, 1, document, entity, docNumber));
    }

    /** Its money goes back: the reversal names the record that the payment was told to stand in. */
    Wish reversal(Wish wish, String recordNo) {
        var back = new Wish(wish.tenant(), PostingFixtures.reversalOf((CreatePayment) wish.command(), recordNo));
        books.expect(back, one(Situation.OF_REVERSALS, 2));
        return back;
    }

    /** @param rarity of anything else than plain */
    private Situation one(List<Situation> all, int rarity) {
        return chance.nextInt(rarity) == 0 ? all.get(chance.nextInt(all.size())) : Situation.PLAIN;
    }

    static IntacctCommand inRevision(IntacctCommand like, int revision) {
        return copy(like, like.commandId(), revision);
    }

    static IntacctCommand withId(IntacctCommand like, String id) {
        return copy(like, new CommandId(id), like.revision());
    }

    private static IntacctCommand copy(IntacctCommand like, CommandId id, int revision) {
        return like instanceof ReversePayment reversal
                ? copy(reversal, id, revision)
                : copy((CreatePayment) like, id, revision);
    }

    private static ReversePayment copy(ReversePayment like, CommandId id, int revision) {
        return new ReversePayment(
                id,
                revision,
                like.origin(),
                like.entityId(),
                like.paymentRecordNo(),
                like.amount(),
                like.reversedOn(),
                like.description());
    }

    private static CreatePayment copy(CreatePayment like, CommandId id, int revision) {
        return new CreatePayment(
                id,
                revision,
                like.origin(),
                like.entityId(),
                like.intacctCustomerId(),
                like.docNumber(),
                like.account(),
                like.paymentMethod(),
                like.receiptDate(),
                like.paymentDate(),
                like.description(),
                like.amount(),
                like.details(),
                like.overpaymentLocationId(),
                like.overpaymentDepartmentId());
    }
}
