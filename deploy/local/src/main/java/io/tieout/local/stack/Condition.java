package io.tieout.local.stack;

/** How a process of the stack is. */
public enum Condition {
    /** It serves. */
    UP,
    /** It answers, and says that it does not serve yet or does not serve now. */
    NOT_READY,
    /** The process is there and says nothing in time: it hangs, was stopped by a signal, or is so busy that it makes no difference. */
    NOT_ANSWERING,
    /** There is no process. */
    DOWN
}
