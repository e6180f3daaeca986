package io.tieout.simulator.function;

import io.tieout.simulator.xml.Element;

/** A request does not follow the schema. */
public final class SyntaxViolation extends Exception {

    private static final long serialVersionUID = 1L;

    public SyntaxViolation(Element at, String what) {
        super("XML schema error: " + what + " [line " + at.line() + ", column " + at.column() + "]");
    }
}
