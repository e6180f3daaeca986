package io.tieout.connector.gateway;

import io.tieout.connector.gateway.wire.Announced;

/**
 * Whether a page is the last one. Only what the answer says and does not contradict is a proof; where it is silent, the next page is
 * asked for, until one is empty. An answer that holds fewer records than it says is no page at all: which ones are missing, nobody
 * knows.
 */
sealed interface PageProof {

    record Last() implements PageProof {}

    record More() implements PageProof {}

    /** @param how a part of a sentence: "it says that ..." */
    record Contradiction(String how) implements PageProof {}

    /**
     * @param held how many records the answer holds
     * @param asked the size of the page that was asked for
     */
    static PageProof of(Announced said, int held, int asked) {
        if (!said.list()) {
            return new Contradiction("it says that it succeeded and holds no list");
        }
        if (said.count() != null && said.count() > held) {
            return new Contradiction("it says that it holds %d records and holds %d".formatted(said.count(), held));
        }
        if (held == 0) {
            boolean more = positive(said.remaining()) || positive(said.total());
            return more
                    ? new Contradiction("it says that records remain (%s of %s) and holds none"
                            .formatted(said.remaining(), said.total()))
                    : new Last();
        }
        boolean nothingRemains = said.remaining() != null && said.remaining() == 0;
        boolean counted = said.count() == null || said.count() == held;
        boolean allHere = said.total() == null ? held < asked : said.total() == held;
        return nothingRemains && counted && allHere ? new Last() : new More();
    }

    private static boolean positive(@org.jspecify.annotations.Nullable Long number) {
        return number != null && number > 0;
    }
}
