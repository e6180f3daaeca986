package io.tieout.simulator.gateway;

import io.tieout.simulator.function.FunctionCall;
import java.util.List;

/**
 * A request that follows the schema.
 *
 * @param transaction whether all functions are rolled back when one fails
 * @param text the request as it was sent, for faults that look into it
 */
record GatewayRequest(
        Control control,
        boolean transaction,
        Authentication authentication,
        List<FunctionCall> functions,
        String text) {}
