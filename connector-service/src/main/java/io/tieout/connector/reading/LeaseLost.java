package io.tieout.connector.reading;

/** Another worker holds the run now; what this one did since its last page is done again there. */
public final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLost(SyncRun run) {
        super("run %s of tenant %s was taken over by another worker".formatted(run.id(), run.tenant()));
    }
}
