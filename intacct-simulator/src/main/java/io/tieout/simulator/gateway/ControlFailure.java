package io.tieout.simulator.gateway;

import io.tieout.simulator.error.GatewayError;

/** A request failed as a whole before anybody was signed in: {@code control/status=failure}. */
final class ControlFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Control control;
    private final transient GatewayError error;

    ControlFailure(int status, Control control, GatewayError error) {
        super(error.errorno() + " " + error.description2());
        this.status = status;
        this.control = control;
        this.error = error;
    }

    int status() {
        return status;
    }

    Control control() {
        return control;
    }

    GatewayError error() {
        return error;
    }
}
