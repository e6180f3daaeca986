package io.tieout.console.auditlog;

import io.tieout.console.api.AuditPage;
import io.tieout.console.audit.Act;
import java.util.Locale;

/** What a person reads of something that was done. */
final class AuditWords {

    private AuditWords() {}

    static Entry entry(Trail trail, AuditPage.Line line) {
        return new Entry(
                trail,
                line.position(),
                line.at(),
                line.who(),
                what(line.about()) + " " + done(line.action()),
                isNamed(line.about()) ? line.id() : "",
                line.reason());
    }

    static Entry entry(Act act) {
        boolean aboutOneself = act.about().equals(act.who());
        return new Entry(
                Trail.CONSOLE,
                act.number(),
                act.at(),
                act.who(),
                act.action().words(),
                aboutOneself ? "" : act.about(),
                act.detail());
    }

    static String what(String about) {
        return switch (about) {
            case "PAYMENT" -> "Payment";
            case "INVOICE" -> "Invoice";
            case "CUSTOMER" -> "Customer";
            case "POSTING" -> "Record for Intacct";
            case "SETTINGS" -> "Accounts and rules";
            case "CONSENT" -> "Sharing of the Intacct company";
            case "CONNECTION" -> "Connection to Intacct";
            case "RUN" -> "Sync";
            case "AUTO_SYNC" -> "Auto-sync";
            case "NOTICES" -> "Notices";
            default -> plain(about);
        };
    }

    static String done(String action) {
        return switch (action) {
            case "RETRY" -> "tried again";
            case "DISMISS" -> "ignored";
            case "CHANGE" -> "changed";
            case "GIVE" -> "allowed";
            case "WITHDRAW" -> "withdrawn";
            case "SAVE" -> "saved";
            case "TEST" -> "tested";
            case "DELETE" -> "deleted";
            case "LEAVE" -> "left";
            case "START" -> "started";
            case "CANCEL" -> "cancelled";
            case "SWITCH_ON" -> "switched on";
            case "SWITCH_OFF" -> "switched off";
            default -> plain(action).toLowerCase(Locale.ROOT);
        };
    }

    /** Settings and switches are the company's; all else is one of many. */
    private static boolean isNamed(String about) {
        return switch (about) {
            case "SETTINGS", "AUTO_SYNC", "NOTICES", "RUN" -> false;
            default -> true;
        };
    }

    private static String plain(String word) {
        String lower = word.replace('_', ' ').toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
