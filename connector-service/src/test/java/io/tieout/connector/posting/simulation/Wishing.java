package io.tieout.connector.posting.simulation;

import io.tieout.connector.posting.PostingFixtures;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a world's tenants want posted: several commands of one document, some in an entity, some with a number that another tenant or entity
 * has too.
 */
final class Wishing {

    private static final int MOST = 8;
    private static final String ENTITY = "EAST";

    private final Random chance;
    private final Books books;

    Wishing(Random chance, Books books) {
        this.chance = chance;
        this.books = books;
    }

    List<Wish> wishes(List<TenantId> tenants) {
        List<Wish> wishes = new ArrayList<>();
        int number = 1 + chance.nextInt(MOST);
        for (int index = 0; index < number; index++) {
            Wish former = wishes.isEmpty() ? null : wishes.get(chance.nextInt(wishes.size()));
            boolean sameDocument = former != null && chance.nextInt(4) == 0;
            TenantId tenant = sameDocument ? former.tenant() : tenants.get(chance.nextInt(tenants.size()));
            String document = sameDocument ? former.document() : "T-" + index;
            String entity = chance.nextInt(4) == 0 ? ENTITY : null;
            Wish wish = wish(index, tenant, document, entity, "TO-" + index);
            if (former != null && chance.nextInt(4) == 0) {
                Wish twin =
                        wish(index, tenant, document, entity, former.command().docNumber());
                wish = books.isExpected(books.placeOf(twin)) ? wish : twin;
            }
            books.expect(wish, situation());
            wishes.add(wish);
        }
        return wishes;
    }

    private static Wish wish(int index, TenantId tenant, String document, String entity, String docNumber) {
        return new Wish(tenant, PostingFixtures.aPayment("w" + index, 1, document, entity, docNumber));
    }

    private Situation situation() {
        Situation[] all = Situation.values();
        return chance.nextInt(4) == 0 ? all[chance.nextInt(all.length)] : Situation.PLAIN;
    }

    static CreatePayment inRevision(CreatePayment like, int revision) {
        return copy(like, like.commandId(), revision);
    }

    static CreatePayment withId(CreatePayment like, String id) {
        return copy(like, new CommandId(id), like.revision());
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
