package io.tieout.connector.connection;

/** The web-services user and the sender. Prints no password. */
public record Credentials(String userId, String userPassword, String senderId, String senderPassword) {

    @Override
    public String toString() {
        return "Credentials[user " + userId + ", sender " + senderId + "]";
    }
}
