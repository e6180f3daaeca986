package io.tieout.simulator.error;

import java.util.List;

/** A function was refused: nothing of it was written. Carries what the caller is told, the specific error first. */
public final class FunctionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<GatewayError> errors;

    public FunctionRefused(List<GatewayError> errors) {
        super(errors.getFirst().errorno() + " " + errors.getFirst().description2(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    public static FunctionRefused of(String errorno, String description2, String correction) {
        return new FunctionRefused(List.of(GatewayError.of(errorno, description2, correction)));
    }

    /** A value that the caller sent is not acceptable. */
    public static FunctionRefused invalid(String description2, String correction) {
        return of(GatewayError.INVALID_FIELD, description2, correction);
    }

    /** The same refusal followed by the generic business failure, as the real gateway does. */
    public static FunctionRefused because(FunctionRefused specific, String generic) {
        List<GatewayError> all = new java.util.ArrayList<>(specific.errors);
        all.add(GatewayError.of(GatewayError.BUSINESS_FAILURE, generic));
        return new FunctionRefused(all);
    }

    public List<GatewayError> errors() {
        return errors;
    }
}
