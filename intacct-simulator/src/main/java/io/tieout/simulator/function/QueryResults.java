package io.tieout.simulator.function;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.xml.XmlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The results that {@code readMore} goes on with: the latest few hundred, per company. Thread-safe. */
final class QueryResults {

    private static final int KEPT = 500;

    /** Writes the row of this index. */
    interface RowWriter {
        void write(XmlWriter xml, int index);
    }

    private record Open(String company, String element, int total, int pageSize, RowWriter rows, int next) {}

    private final Map<String, Open> open = new LinkedHashMap<>();

    Answer first(Invocation in, String company, String element, int total, int pageSize, RowWriter rows) {
        String id = UUID.randomUUID().toString().replace("-", "");
        return page(in, id, new Open(company, element, total, pageSize, rows, 0));
    }

    Answer more(Invocation in, String company, String id) {
        Open next = take(id).filter(result -> result.company().equals(company))
                .orElseThrow(() -> new FunctionRefused(List.of(GatewayError.described(
                        "readMore failed",
                        "",
                        "Attempt to readMore with an invalid or expired resultId '" + id + "'."))));
        return page(in, id, next);
    }

    /** The next page of the latest result of an object, by its name in lower case. */
    Answer moreOf(Invocation in, String company, String element) {
        String id = latest(company, element)
                .orElseThrow(() -> new FunctionRefused(List.of(GatewayError.described(
                        "readMore failed", "", "There is no more of a query on object '" + element + "'."))));
        return more(in, company, id);
    }

    private synchronized Optional<String> latest(String company, String element) {
        return open.entrySet().stream()
                .filter(entry -> entry.getValue().company().equals(company)
                        && entry.getValue().element().equals(element))
                .map(Map.Entry::getKey)
                .reduce((earlier, later) -> later);
    }

    private Answer page(Invocation in, String id, Open result) {
        int to = (int) Math.min((long) result.next() + result.pageSize(), result.total());
        int remaining = result.total() - to;
        if (remaining > 0) {
            keep(
                    id,
                    new Open(result.company(), result.element(), result.total(), result.pageSize(), result.rows(), to));
        }
        return Answer.data(
                in.page(Answer.attributes(
                        "listtype", result.element(),
                        "count", String.valueOf(to - result.next()),
                        "totalcount", String.valueOf(result.total()),
                        "numremaining", String.valueOf(remaining),
                        "resultId", remaining > 0 ? id : "")),
                xml -> {
                    for (int i = result.next(); i < to; i++) {
                        result.rows().write(xml, i);
                    }
                });
    }

    private synchronized Optional<Open> take(String id) {
        return Optional.ofNullable(open.remove(id));
    }

    private synchronized void keep(String id, Open result) {
        open.put(id, result);
        if (open.size() > KEPT) {
            open.remove(open.keySet().iterator().next());
        }
    }
}
