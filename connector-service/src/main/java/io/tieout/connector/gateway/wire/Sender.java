package io.tieout.connector.gateway.wire;

/** The web-services sender. */
public record Sender(String id, String password) {

    @Override
    public String toString() {
        return "Sender[" + id + "]";
    }
}
