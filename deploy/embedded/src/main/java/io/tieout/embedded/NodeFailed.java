package io.tieout.embedded;

import org.jspecify.annotations.Nullable;

/** A local PostgreSQL or Kafka could not be started or stopped. The message is a sentence for a person. */
public final class NodeFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NodeFailed(String message) {
        super(message);
    }

    public NodeFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
