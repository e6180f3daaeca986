package io.tieout.local.rooms;

/** What became of the payment events of a tenant. */
public record Counts(long in, long waiting, long requested, long posted, long rejected, long parked, long dismissed) {

    public boolean allTerminal() {
        return waiting == 0 && requested == 0 && addsUp();
    }

    public boolean addsUp() {
        return in == posted + rejected + parked + dismissed;
    }

    public String progress() {
        return "in %d, waiting %d, on the way %d, posted %d, rejected %d, parked %d"
                .formatted(in, waiting, requested, posted, rejected, parked);
    }
}
