package io.tieout.connector.gateway;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.wire.Attachment;
import io.tieout.connector.gateway.wire.Function;
import io.tieout.connector.usage.CallPurpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done in one request.
 *
 * @param entityId the entity to work in; null for the top level
 * @param controlId of the request
 * @param unique whether the functions' control ids must not repeat; true for every write
 * @param attachment takes what of the answer is too large to be kept
 */
record Errand(
        Connection connection,
        @Nullable String entityId,
        CallPurpose cause,
        String controlId,
        boolean unique,
        List<Function> functions,
        Attachment attachment) {

    /** One whose answer is kept as it is. */
    Errand(
            Connection connection,
            @Nullable String entityId,
            CallPurpose cause,
            String controlId,
            boolean unique,
            List<Function> functions) {
        this(connection, entityId, cause, controlId, unique, functions, Attachment.NONE);
    }
}
