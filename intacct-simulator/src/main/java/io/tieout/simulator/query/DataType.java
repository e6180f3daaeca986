package io.tieout.simulator.query;

/** The data types that the vendor's {@code lookup} names. */
public enum DataType {
    TEXT,
    INTEGER,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    ENUM,
    DECIMAL,
    CURRENCY
}
