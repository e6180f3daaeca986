package io.tieout.payment.decision;

/** A person asked for a transition that the payment's state does not allow; the message says why and what can be done. */
public final class TransitionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TransitionRefused(String message) {
        super(message);
    }
}
