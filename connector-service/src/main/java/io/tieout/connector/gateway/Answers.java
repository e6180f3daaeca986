package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.gateway.query.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What came of asking several questions in one request. */
public sealed interface Answers {

    /** The request as a whole was not answered, or was refused. */
    record None(Fault fault, boolean unreadable) implements Answers {}

    /** Each question has an answer of its own. */
    record Given(Map<String, PageAnswer<Row>> byName) implements Answers {
        public Given {
            byName = Map.copyOf(byName);
        }

        Given() {
            this(Map.of());
        }

        Given with(String name, PageAnswer<Row> answer) {
            Map<String, PageAnswer<Row>> more = new HashMap<>(byName);
            more.put(name, answer);
            return new Given(more);
        }
    }

    /** The answer to a question that was asked. */
    default PageAnswer<Row> to(Question question) {
        return switch (this) {
            case None none -> new PageAnswer.Failed<>(none.fault(), none.unreadable());
            case Given given -> Objects.requireNonNull(given.byName().get(question.name()), question.name());
        };
    }
}
