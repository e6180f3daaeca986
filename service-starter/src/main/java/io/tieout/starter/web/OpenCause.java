package io.tieout.starter.web;

import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Mender;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.model.outcome.TriedAgain;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Documents of one kind that wait for a person for one and the same reason. The group is there as long as one of them is.
 *
 * @param code of their problem
 * @param meaning what is the matter, as the end of a sentence; null for a code that this version does not know
 * @param mendedBy who has to act; null likewise
 * @param where the page, setting or document in which it is mended; empty where nobody has to
 * @param documents how many, at least one
 * @param money the sums of their amounts, one for each currency, in the order of the currencies; empty where they are about no money
 * @param firstSeen since when the first of them waits for that reason, UTC
 * @param lastSeen since when the last of them does
 * @param oldest which one came in first
 * @param triedByItself whether its documents are tried by themselves when it is mended in Intacct; when, the connector knows
 */
public record OpenCause(
        DocumentKind kind,
        String code,
        @Nullable String meaning,
        @Nullable Mender mendedBy,
        String where,
        long documents,
        List<Sum> money,
        Instant firstSeen,
        Instant lastSeen,
        Oldest oldest,
        boolean triedByItself) {

    /** A sum, which may be larger than any single amount may be; as many decimals as the currency has. */
    public record Sum(String amount, String currency) {}

    /**
     * @param reason a sentence about this one
     * @param remedy what to do about this one; empty where the reason says it
     * @param since when it came in, UTC
     */
    public record Oldest(String id, String reason, String remedy, Instant since) {}

    /**
     * Those documents of a group that are in one currency, as a table counts them.
     *
     * @param sum null for documents about no money
     */
    public record InOneCurrency(
            DocumentKind kind,
            String code,
            long documents,
            @Nullable Sum sum,
            Instant firstSeen,
            Instant lastSeen,
            Oldest oldest) {}

    /** The groups, those of most documents first, with what {@link ProblemCode} says of their codes. */
    public static List<OpenCause> of(Collection<InOneCurrency> parts) {
        record Group(DocumentKind kind, String code) {}
        Map<Group, List<InOneCurrency>> groups = parts.stream()
                .collect(Collectors.groupingBy(
                        part -> new Group(part.kind(), part.code()), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> of(group.getKey().kind(), group.getKey().code(), group.getValue()))
                .sorted(Comparator.comparing(OpenCause::documents)
                        .reversed()
                        .thenComparing(OpenCause::kind)
                        .thenComparing(OpenCause::code))
                .toList();
    }

    private static OpenCause of(DocumentKind kind, String code, List<InOneCurrency> parts) {
        Optional<ProblemCode> known = Arrays.stream(ProblemCode.values())
                .filter(one -> one.name().equals(code))
                .findFirst();
        return new OpenCause(
                kind,
                code,
                known.map(ProblemCode::meaning).orElse(null),
                known.map(ProblemCode::mender).orElse(null),
                known.map(ProblemCode::where).orElse(""),
                parts.stream().mapToLong(InOneCurrency::documents).sum(),
                parts.stream()
                        .map(InOneCurrency::sum)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(Sum::currency))
                        .toList(),
                Collections.min(parts.stream().map(InOneCurrency::firstSeen).toList()),
                Collections.max(parts.stream().map(InOneCurrency::lastSeen).toList()),
                Collections.min(
                        parts.stream().map(InOneCurrency::oldest).toList(), Comparator.comparing(Oldest::since)),
                TriedAgain.byItself(code));
    }
}
