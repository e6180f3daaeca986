package io.tieout.connector.posting;

/** The answer to one function of a request. Only {@link Created} is success. */
public sealed interface Result {

    /** The record exists. */
    record Created(String recordNo) implements Result {}

    /** The gateway has done a function with this control id before; which record it made has to be looked up. */
    record AlreadyRecorded() implements Result {}

    /** The record's key is taken, or the same control id is being worked on: the record may be ours and has to be looked up. */
    record Doubtful(Fault fault) implements Result {}

    /** The function was refused; nothing was done for it. */
    record Failed(Fault fault) implements Result {}
}
