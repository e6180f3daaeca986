package io.tieout.connector.gateway.wire;

import io.tieout.connector.catalogue.GatewayError;
import io.tieout.connector.gateway.query.Row;
import java.util.List;

/**
 * The {@code result} of one function.
 *
 * @param status as received; only {@code success} is success, and only {@code failure} and {@code aborted} are a refusal. Anything
 *     else, and a status that is absent, proves nothing
 * @param key the record key that the older functions answer with; empty otherwise
 * @param rows the records in {@code data}
 * @param announced what the answer says of the list that its rows are a part of
 */
public record FunctionReply(
        String controlId, String status, String key, List<Row> rows, Announced announced, List<GatewayError> errors) {

    public FunctionReply {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
    }

    public boolean succeeded() {
        return status.equals("success");
    }

    public boolean refused() {
        return status.equals("failure") || status.equals("aborted");
    }

    /** How many records of the list are not in this answer, where it says so. */
    public long remaining() {
        return announced.remaining() == null ? 0 : announced.remaining();
    }
}
