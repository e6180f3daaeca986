package io.tieout.simulator.requestlog;

import java.time.Instant;
import java.util.List;

/**
 * One request.
 *
 * @param number counted from 1 over all companies
 * @param at when it arrived, by the simulated clock
 * @param company as far as the request told; empty otherwise
 * @param user empty for sessions that were not valid
 * @param signIn "login" or "session"; empty where the request could not be read
 * @param outcome ANSWERED, CONTROL_FAILURE, AUTHENTICATION_FAILURE, BUSY, RATE_LIMITED, or FAULT and its name
 * @param millis how long it took
 */
public record LoggedRequest(
        long number,
        Instant at,
        String company,
        String sender,
        String user,
        String entity,
        String signIn,
        String controlId,
        boolean uniqueId,
        boolean transaction,
        List<Function> functions,
        String outcome,
        long millis) {

    /**
     * One function of a request.
     *
     * @param status success, failure or aborted; empty where it was not carried out or the result is not known
     * @param errorno of its first error; empty where there is none
     */
    public record Function(String name, String object, String controlId, String status, String errorno) {}
}
