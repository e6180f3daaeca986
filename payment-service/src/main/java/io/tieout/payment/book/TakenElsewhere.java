package io.tieout.payment.book;

/** Another replica took the same payments in the same moment; delivered again, they are recognised as duplicates. */
public final class TakenElsewhere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TakenElsewhere(int payments) {
        super("%d payments were taken by another replica in the same moment; the batch is taken again."
                .formatted(payments));
    }
}
