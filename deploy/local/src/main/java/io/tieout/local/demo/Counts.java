package io.tieout.local.demo;

/** What became of the payment events of a tenant. */
record Counts(long in, long waiting, long requested, long posted, long rejected, long parked, long dismissed) {

    boolean allTerminal() {
        return waiting == 0 && requested == 0 && addsUp();
    }

    boolean addsUp() {
        return in == posted + rejected + parked + dismissed;
    }

    String progress() {
        return "in %d, waiting %d, on the way %d, posted %d, rejected %d, parked %d"
                .formatted(in, waiting, requested, posted, rejected, parked);
    }
}
