package io.tieout.simulator.function;

import io.tieout.simulator.xml.Element;

/** One function of the gateway. */
public interface GatewayFunction {

    /** The element's name, in the vendor's case. */
    String name();

    /** Whether it changes the books. */
    default boolean writes() {
        return false;
    }

    /**
     * Checks the elements before anything of the request is carried out.
     *
     * @throws SyntaxViolation where the schema does not allow them; the whole request is then refused
     */
    default void check(Element body) throws SyntaxViolation {}

    /**
     * Carries it out.
     *
     * @throws io.tieout.simulator.error.FunctionRefused where it is refused; what it changed until then is taken back
     */
    Answer execute(FunctionCall call, Invocation invocation);
}
