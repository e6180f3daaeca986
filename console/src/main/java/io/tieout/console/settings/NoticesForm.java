package io.tieout.console.settings;

import io.tieout.console.api.SchedulerApi.HookWish;
import io.tieout.console.api.SchedulerApi.Notices;
import io.tieout.console.api.SchedulerApi.NoticesWish;
import io.tieout.console.api.SchedulerApi.QuietWish;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is told of what needs a person, as it stands in the form; times as {@code 22:00}, in the zone. */
public record NoticesForm(
        String emails, String zone, String quietFrom, String quietUntil, String digestAt, String webhook)
        implements Serializable {

    static final String NAME = "noticesForm";
    static final String ERRORS = "noticesErrors";

    static final List<String> FIELDS =
            List.of("emails", "zone", "quietHours.from", "quietHours.until", "digestAt", "webhook");

    private static final int CLOCK = "22:00".length();

    /** @param zone of whoever looks, where none is chosen yet */
    static NoticesForm of(@Nullable Notices notices, String zone) {
        return notices == null
                ? new NoticesForm("", zone, "", "", "", "")
                : new NoticesForm(
                        String.join("\n", notices.emails()),
                        notices.zone() == null ? zone : notices.zone(),
                        notices.quietHours() == null
                                ? ""
                                : clock(notices.quietHours().from()),
                        notices.quietHours() == null
                                ? ""
                                : clock(notices.quietHours().until()),
                        notices.digestAt() == null ? "" : clock(notices.digestAt()),
                        notices.webhook() == null ? "" : notices.webhook().url());
    }

    static NoticesForm of(Map<String, String> entered) {
        return new NoticesForm(
                text(entered, "emails"),
                text(entered, "zone"),
                text(entered, "quietHours.from"),
                text(entered, "quietHours.until"),
                text(entered, "digestAt"),
                text(entered, "webhook"));
    }

    /** Nobody is to be told. */
    boolean nobody() {
        return addresses().isEmpty() && webhook.isEmpty();
    }

    NoticesWish wish() {
        return new NoticesWish(
                addresses(),
                zone.isEmpty() ? null : zone.replace(' ', '_'),
                quietFrom.isEmpty() && quietUntil.isEmpty() ? null : new QuietWish(quietFrom, quietUntil),
                digestAt.isEmpty() ? null : digestAt,
                webhook.isEmpty() ? null : new HookWish(webhook));
    }

    private List<String> addresses() {
        return Stream.of(emails.split("[\\s,;]+"))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private static String clock(String time) {
        return time.length() > CLOCK ? time.substring(0, CLOCK) : time;
    }

    private static String text(Map<String, String> entered, String field) {
        return entered.getOrDefault(field, "").strip();
    }
}
