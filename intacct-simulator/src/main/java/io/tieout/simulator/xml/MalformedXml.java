package io.tieout.simulator.xml;

/** The bytes of a request are not well-formed XML, or use what the gateway refuses (a DTD, too deep a nesting). */
public final class MalformedXml extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    MalformedXml(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** Where reading stopped, counted from 1; 0 where it is not known. */
    public int line() {
        return line;
    }

    /** Where reading stopped, counted from 1; 0 where it is not known. */
    public int column() {
        return column;
    }
}
