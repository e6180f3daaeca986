package io.tieout.connector.profile;

import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.company.Formatting;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a company said of itself. A part that is null is not known, and {@link #unknown} says why; a part may be known from an earlier
 * time and have a reason all the same.
 *
 * @param entityId the entity whose session asked; null for the top level
 * @param readAt UTC
 * @param userType of the web-services user, as Intacct calls it
 * @param entities ids, like those of the lists after it only of active records
 * @param unknown why a part could not be read this time
 */
public record CompanyProfile(
        String companyId,
        @Nullable String entityId,
        Instant readAt,
        @Nullable Formatting formatting,
        @Nullable CompanyCurrency currency,
        @Nullable List<String> applications,
        @Nullable String userType,
        @Nullable List<String> entities,
        @Nullable List<String> accounts,
        @Nullable List<String> bankAccounts,
        @Nullable List<String> accountLabels,
        @Nullable List<String> locations,
        @Nullable List<String> departments,
        Map<Part, Problem> unknown) {

    /** A part that is asked for by itself. */
    public enum Part {
        FORMATTING(
                "the date format and the time zone of the web-services user", ProblemCode.PROFILE_FORMATTING_UNKNOWN),
        CURRENCIES("the currencies", ProblemCode.PROFILE_CURRENCIES_UNKNOWN),
        APPLICATIONS("the applications", ProblemCode.PROFILE_APPLICATIONS_UNKNOWN),
        USER("the web-services user", ProblemCode.PROFILE_USER_UNKNOWN),
        ENTITIES("the entities", ProblemCode.PROFILE_ENTITIES_UNKNOWN),
        ACCOUNTS("the accounts", ProblemCode.PROFILE_ACCOUNTS_UNKNOWN),
        BANK_ACCOUNTS("the bank accounts", ProblemCode.PROFILE_BANK_ACCOUNTS_UNKNOWN),
        ACCOUNT_LABELS("the account labels", ProblemCode.PROFILE_ACCOUNT_LABELS_UNKNOWN),
        LOCATIONS("the locations", ProblemCode.PROFILE_LOCATIONS_UNKNOWN),
        DEPARTMENTS("the departments", ProblemCode.PROFILE_DEPARTMENTS_UNKNOWN);

        private final String words;
        private final ProblemCode unknown;

        Part(String words, ProblemCode unknown) {
            this.words = words;
            this.unknown = unknown;
        }

        String words() {
            return words;
        }
    }

    public CompanyProfile {
        unknown = unknown.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(unknown));
    }

    /** The same, where what could not be read this time is as it was read before. */
    CompanyProfile orAsBefore(CompanyProfile before) {
        return new CompanyProfile(
                companyId,
                entityId,
                readAt,
                formatting == null ? before.formatting : formatting,
                currency == null ? before.currency : currency,
                applications == null ? before.applications : applications,
                userType == null ? before.userType : userType,
                entities == null ? before.entities : entities,
                accounts == null ? before.accounts : accounts,
                bankAccounts == null ? before.bankAccounts : bankAccounts,
                accountLabels == null ? before.accountLabels : accountLabels,
                locations == null ? before.locations : locations,
                departments == null ? before.departments : departments,
                unknown);
    }

    /** The currencies, or {@link CompanyCurrency#UNKNOWN}. */
    public CompanyCurrency currencyOrUnknown() {
        return currency == null ? CompanyCurrency.UNKNOWN : currency;
    }

    /** The same with another formatting, just read. */
    CompanyProfile formatted(Formatting now) {
        Map<Part, Problem> less = copy();
        less.remove(Part.FORMATTING);
        return with(now, less);
    }

    /** The same where the formatting could not be read just now. */
    CompanyProfile unformatted(Problem why) {
        Map<Part, Problem> more = copy();
        more.put(Part.FORMATTING, why);
        return with(formatting, more);
    }

    private Map<Part, Problem> copy() {
        Map<Part, Problem> copy = new EnumMap<>(Part.class);
        copy.putAll(unknown);
        return copy;
    }

    private CompanyProfile with(@Nullable Formatting now, Map<Part, Problem> why) {
        return new CompanyProfile(
                companyId,
                entityId,
                readAt,
                now,
                currency,
                applications,
                userType,
                entities,
                accounts,
                bankAccounts,
                accountLabels,
                locations,
                departments,
                why);
    }

    /** What a reading assumes. */
    List<Problem> remarksOf(Part... parts) {
        List<Part> asked = List.of(parts);
        return unknown.entrySet().stream()
                .filter(entry -> asked.contains(entry.getKey()))
                .map(entry -> remark(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The formatting, or what is assumed where it is not known. */
    public Formatting formattingOrDocumented() {
        return formatting == null ? Formatting.DOCUMENTED : formatting;
    }

    /** What a person should know: each part that could not be read, why, and what is assumed of it. */
    public List<Problem> remarks() {
        List<Problem> remarks = new ArrayList<>();
        unknown.forEach((part, why) -> remarks.add(remark(part, why)));
        return remarks;
    }

    private Problem remark(Part part, Problem why) {
        return new Problem(
                part.unknown,
                "Intacct did not say what %s are: %s %s".formatted(part.words(), why.cause(), assumed(part)),
                why.remedy());
    }

    private String assumed(Part part) {
        return switch (part) {
            case FORMATTING ->
                formatting == null
                        ? "Assumed: mm/dd/yyyy, 24 hours, GMT."
                        : "Assumed: as before, %s at an offset of %s."
                                .formatted(formatting.inWords(), formatting.offset());
            case CURRENCIES ->
                currency == null
                        ? "Assumed: several. An invoice that names no currency is listed as unread, and documents name theirs."
                        : "Assumed: as before.";
            case ACCOUNTS, BANK_ACCOUNTS, ACCOUNT_LABELS, LOCATIONS, DEPARTMENTS ->
                "Settings that name them are not checked.";
            case APPLICATIONS, USER, ENTITIES -> "Nothing depends on it.";
        };
    }
}
