package io.tieout.console.attention;

import io.tieout.console.api.OpenCause;

/** Where a cause is mended. */
public enum Fix {
    HERE("here"),
    INTACCT("in Intacct"),
    BILLING("in billing"),
    OPERATOR("by whoever runs Tieout"),
    ITSELF("by itself");

    private final String words;

    Fix(String words) {
        this.words = words;
    }

    /** As at the end of "it is mended". */
    public String words() {
        return words;
    }

    /** An accountant may have to go to Intacct: the place says so. */
    public static Fix of(OpenCause cause) {
        return switch (cause.mendedBy() == null ? "" : cause.mendedBy()) {
            case "INTACCT" -> INTACCT;
            case "ACCOUNTANT" -> cause.where().contains("Intacct") ? INTACCT : HERE;
            case "BILLING" -> BILLING;
            case "OPERATOR", "TIEOUT" -> OPERATOR;
            case "NOBODY" -> ITSELF;
            default -> HERE;
        };
    }
}
