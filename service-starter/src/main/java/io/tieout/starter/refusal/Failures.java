package io.tieout.starter.refusal;

import io.tieout.model.text.StorableText;
import io.tieout.starter.publishing.NotPublished;
import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.KafkaException;

/** Whose failure it is: a record's, or one of the database or of Kafka, which passes. */
final class Failures {

    /**
     * The classes of SQL states that say something of the values of a statement: cardinality, data, integrity, a limit of the program
     * (an index row that is too long), and what a trigger raises. All others say something of the database, its connection or its tables.
     *
     * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL's error codes</a>
     */
    private static final Set<String> OF_VALUES = Set.of("21", "22", "23", "54", "P0");

    private static final int LONGEST = 500;

    private Failures() {}

    static boolean isOfARecord(RuntimeException failed) {
        if (Thread.currentThread().isInterrupted()) { // the service stops
            return false;
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = stateOf(sql);
                return state != null && state.length() == 5 && OF_VALUES.contains(state.substring(0, 2));
            }
            if (cause instanceof TransientDataAccessException || cause instanceof InterruptedException) {
                return false;
            }
        }
        return !isOfKafka(failed);
    }

    private static boolean isOfKafka(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotPublished
                    || cause instanceof KafkaException
                    || cause instanceof org.apache.kafka.common.KafkaException) {
                return true;
            }
        }
        return false;
    }

    /** A batched statement says in its next exception what the matter is. */
    private static @Nullable String stateOf(SQLException failed) {
        return failed.getSQLState() == null && failed.getNextException() != null
                ? failed.getNextException().getSQLState()
                : failed.getSQLState();
    }

    /** The first line of the innermost cause; never the record. */
    static String sentence(RuntimeException failed) {
        Throwable innermost = failed;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        String first = message == null || message.isBlank()
                ? innermost.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
        return StorableText.of(first, LONGEST);
    }
}
