package io.tieout.console.oidc;

/** Why somebody whom the house knows does not come in; each has a sentence on the sign-in page. */
public enum NotLetIn {
    /** Nobody has given the person a role, or a company. */
    NO_ROLE(
            "You are known there, and nobody has let you into Tieout yet. Ask an administrator of Tieout to add you under your user name, or whoever runs the sign-in for a role."),
    /** Somebody else has the user name. */
    NAME_TAKEN(
            "Your user name belongs to somebody else here. An administrator of Tieout can say who, and add you under another one."),
    SWITCHED_OFF("Your access is switched off. An administrator can let you in again."),
    /** The sign-in of the house does not answer. */
    AWAY(
            "The sign-in of your organisation does not answer at the moment. Try again in a few minutes; with a password you can sign in here meanwhile."),
    FAILED("The sign-in did not end well: it was left, took too long, or was begun in another window. Begin it again.");

    private final String sentence;

    NotLetIn(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** As it stands in an address. */
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What an address says; FAILED for what nobody knows. */
    public static NotLetIn of(String code) {
        for (NotLetIn one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        return FAILED;
    }
}
