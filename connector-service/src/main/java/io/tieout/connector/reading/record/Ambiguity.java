package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.query.Row;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page in which one date cannot be in the user's order puts all those in doubt that could be in two: the fourth of March may be the
 * third of April. Where every date fits, the user's order is believed.
 */
final class Ambiguity {

    private final Formatting formatting;
    private final @Nullable String witness;

    private Ambiguity(Formatting formatting, @Nullable String witness) {
        this.formatting = formatting;
        this.witness = witness;
    }

    static Ambiguity of(RecordKind<?> kind, List<Row> rows, Formatting formatting) {
        return new Ambiguity(
                formatting,
                rows.stream()
                        .flatMap(row -> kind.dates(row).stream())
                        .filter(text -> !fits(text, formatting) && formatting.fitsAnotherOrder(text))
                        .findFirst()
                        .orElse(null));
    }

    private static boolean fits(String text, Formatting formatting) {
        try {
            formatting.date(text);
            return true;
        } catch (DateTimeException odd) {
            return false;
        }
    }

    /** @throws Untranslatable if one of the dates may mean two days in this page */
    void refuse(List<String> dates) throws Untranslatable {
        if (witness == null) {
            return;
        }
        for (String text : dates) {
            if (formatting.isTwoDays(text)) {
                throw new Untranslatable(
                        "the date \"%s\" may be either of two days, because \"%s\" in the same page is not in the order %s that the "
                                        .formatted(text, witness, formatting.inWords())
                                + "web-services user's preferences name. Check these preferences in Intacct, then sync everything");
            }
        }
    }
}
