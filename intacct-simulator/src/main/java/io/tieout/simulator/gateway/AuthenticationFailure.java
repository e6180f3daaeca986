package io.tieout.simulator.gateway;

import io.tieout.simulator.error.GatewayError;

/** Nobody was signed in: {@code authentication/status=failure}, the error beside it. */
final class AuthenticationFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final String user;
    private final String company;
    private final transient GatewayError error;

    AuthenticationFailure(String user, String company, GatewayError error) {
        super(error.errorno() + " " + error.description2());
        this.user = user;
        this.company = company;
        this.error = error;
    }

    /** Empty where a session was not valid. */
    String user() {
        return user;
    }

    /** Empty where a session was not valid. */
    String company() {
        return company;
    }

    GatewayError error() {
        return error;
    }
}
