package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.settings.WhenSettingsChange;
import io.tieout.mapping.stream.TranslatingDocuments.Translated;
import io.tieout.mapping.translation.Translation;
import io.tieout.mapping.waiting.DecidedDocuments;
import io.tieout.mapping.waiting.FindingDocuments;
import io.tieout.mapping.waiting.KeptDocument;
import io.tieout.mapping.waiting.PendingDocument;
import io.tieout.mapping.waiting.Wait;
import io.tieout.mapping.waiting.WaitingDocuments;
import io.tieout.mapping.waiting.WaitsFor;
import io.tieout.mapping.waiting.WhenRetried;
import io.tieout.model.event.Event;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.TriedAgain;
import io.tieout.starter.event.EventPublisher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Settles what becomes of documents: fresh, released or retried. What a document waits for is committed first and looked at after that:
 * a customer, settings or an outcome that arrived in between are seen either by this look or, because they are committed before their
 * side looks for waiting documents, by theirs. So no wake-up is lost and no lock is needed.
 */
@Component
class SettlingDocuments implements WhenSettingsChange, WhenRetried {

    private static final int AT_ONCE = 500;

    private final TranslatingDocuments translating;
    private final WaitingDocuments waiting;
    private final FindingDocuments finding;
    private final DecidedDocuments decided;
    private final TellingTranslations telling;
    private final EventPublisher publisher;
    private final Answers answers;
    private final TranslationLog log;

    SettlingDocuments(
            TranslatingDocuments translating,
            WaitingDocuments waiting,
            FindingDocuments finding,
            DecidedDocuments decided,
            TellingTranslations telling,
            EventPublisher publisher,
            Answers answers,
            TranslationLog log) {
        this.translating = translating;
        this.waiting = waiting;
        this.finding = finding;
        this.decided = decided;
        this.telling = telling;
        this.publisher = publisher;
        this.answers = answers;
        this.log = log;
    }

    /** Settles documents that were kept a moment ago. Returns when Kafka has acknowledged their commands. */
    void kept(Collection<KeptDocument> documents) {
        settle(documents);
    }

    /** Settles once more what another event of billing gave its content to, as after a crash. */
    void again(Collection<DocumentKey> documents) {
        settle(finding.of(documents).stream()
                .filter(document -> document.waitsFor() == WaitsFor.OUTCOME)
                .toList());
    }

    /** These were seen in Intacct: what was not sent is answered, and what is on its way will be. */
    void standing(Collection<DocumentKey> documents) {
        settle(finding.of(documents).stream()
                .filter(document -> document.waitsFor() != WaitsFor.OUTCOME)
                .toList());
        decided.gone(documents);
    }

    /** Lets go of the documents that waited for these customers. The customers' entries are committed. */
    void customersArrived(Collection<DocumentKey> customers) {
        if (!customers.isEmpty()) {
            settle(finding.ofCustomers(customers));
        }
    }

    @Override
    public void settingsChanged(TenantId tenant) {
        DocumentKey after = null;
        List<KeptDocument> page;
        do {
            page = finding.forSettings(tenant, after, AT_ONCE);
            settle(page);
            after = page.isEmpty() ? after : page.getLast().pending().key();
        } while (page.size() == AT_ONCE);
        retryWhatSettingsMend(tenant);
    }

    /** Who changed the settings has mended, perhaps, what was refused for want of other ones: nobody has to press retry. */
    private void retryWhatSettingsMend(TenantId tenant) {
        DocumentKey after = null;
        List<KeptDocument> page;
        do {
            page = finding.refusedFor(tenant, TriedAgain.whenSettingsChange(), after, AT_ONCE);
            settle(page);
            after = page.isEmpty() ? after : page.getLast().pending().key();
        } while (page.size() == AT_ONCE);
    }

    @Override
    public Map<PendingDocument, Translation> retried(Collection<KeptDocument> documents) {
        Map<PendingDocument, Translation> became = new LinkedHashMap<>();
        settle(documents).forEach((document, translated) -> became.put(document.pending(), translated.translation()));
        return became;
    }

    private Map<KeptDocument, Translated> settle(Collection<KeptDocument> documents) {
        Map<KeptDocument, Translated> settled = lookedAt(documents);
        publisher.publish(settled.entrySet().stream()
                .flatMap(one -> command(one.getKey().pending(), one.getValue().translation()))
                .toList());
        telling.tell(settled.entrySet().stream()
                .map(one -> new TellingTranslations.Translated(
                        Issued.event(one.getKey().pending()), one.getValue().translation()))
                .toList());
        waiting.sent(only(settled, translation -> translation instanceof Translation.Written).stream()
                .filter(document -> document.waitsFor() != WaitsFor.OUTCOME)
                .toList());
        waiting.remove(only(settled, SettlingDocuments::isDone));
        return settled;
    }

    /** Looks until every document waited, before the look, for what the look says it has to wait for. */
    private Map<KeptDocument, Translated> lookedAt(Collection<KeptDocument> documents) {
        Map<KeptDocument, Translated> settled = new LinkedHashMap<>();
        Collection<KeptDocument> open = documents;
        while (!open.isEmpty()) {
            List<Wait> waits = new ArrayList<>();
            translating
                    .translate(open)
                    .forEach((document, translated) -> wait(document, translated)
                            .filter(wait -> wait.waitsFor() != document.waitsFor())
                            .ifPresentOrElse(waits::add, () -> settled.put(document, translated)));
            open = waiting.hold(waits);
        }
        return settled;
    }

    private Stream<Event<?>> command(PendingDocument pending, Translation translation) {
        log.translated(pending.document().kind(), pending.tenant(), pending.trace(), translation);
        return translation instanceof Translation.Written(var command)
                ? Stream.of(answers.command(pending.tenant(), command, pending.trace()))
                : Stream.empty();
    }

    private static List<KeptDocument> only(Map<KeptDocument, Translated> settled, Predicate<Translation> which) {
        return settled.entrySet().stream()
                .filter(one -> which.test(one.getValue().translation()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isDone(Translation translation) {
        return switch (translation) {
            case Translation.Refused refused -> true;
            case Translation.NothingOwed nothing -> true;
            case Translation.Parked parked -> false;
            case Translation.AlreadyThere there -> true;
            case Translation.Dismissed dismissed -> true;
            case Translation.Written written -> false;
            case Translation.Unmapped unmapped -> false;
            case Translation.WaitsForCustomer waits -> false;
        };
    }

    private static Optional<Wait> wait(KeptDocument document, Translated translated) {
        return switch (translated.translation()) {
            case Translation.WaitsForCustomer waits ->
                Optional.of(
                        new Wait(document, WaitsFor.CUSTOMER, null, translated.whyNoCustomer(), translated.revision()));
            case Translation.Unmapped(var problem) ->
                Optional.of(new Wait(
                        document,
                        WaitsFor.SETTINGS,
                        null,
                        problem.cause() + " " + problem.remedy(),
                        translated.revision()));
            case Translation.Parked(var problem) ->
                Optional.of(new Wait(
                        document,
                        WaitsFor.PERSON,
                        problem.code(),
                        problem.cause() + " " + problem.remedy(),
                        translated.revision()));
            case Translation.Written written -> Optional.empty();
            case Translation.Refused refused -> Optional.empty();
            case Translation.NothingOwed nothing -> Optional.empty();
            case Translation.AlreadyThere there -> Optional.empty();
            case Translation.Dismissed dismissed -> Optional.empty();
        };
    }
}
