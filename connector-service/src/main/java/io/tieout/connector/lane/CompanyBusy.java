package io.tieout.connector.lane;

/** No permit of the company was free in time, or its lane is paused; the message says which and why. */
public sealed class CompanyBusy extends RuntimeException permits ConnectionWaits {

    private static final long serialVersionUID = 1L;

    public CompanyBusy(String message) {
        super(message);
    }
}
