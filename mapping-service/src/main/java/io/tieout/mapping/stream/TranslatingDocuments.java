package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.CrosswalkEntry;
import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.crosswalk.LookingUpIds;
import io.tieout.mapping.crosswalk.LookingUpIds.Asking;
import io.tieout.mapping.crosswalk.LookingUpIds.Found;
import io.tieout.mapping.issued.IssuedDocument;
import io.tieout.mapping.issued.IssuedDocuments;
import io.tieout.mapping.issued.RefusedCommands;
import io.tieout.mapping.issued.RefusedCommands.NextRevisions;
import io.tieout.mapping.settings.MappingSettings;
import io.tieout.mapping.settings.TenantSettings;
import io.tieout.mapping.translation.Circumstances;
import io.tieout.mapping.translation.CommandIds;
import io.tieout.mapping.translation.KnownIds;
import io.tieout.mapping.translation.Translation;
import io.tieout.mapping.translation.Translations;
import io.tieout.mapping.waiting.KeptDocument;
import io.tieout.mapping.waiting.PendingDocument;
import io.tieout.model.id.TenantId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what is known about a batch of documents and translates them. Writes nothing. */
@Component
class TranslatingDocuments {

    private final LookingUpIds lookingUp;
    private final TenantSettings settings;
    private final RefusedCommands refused;
    private final IssuedDocuments issued;

    TranslatingDocuments(
            LookingUpIds lookingUp, TenantSettings settings, RefusedCommands refused, IssuedDocuments issued) {
        this.issued = issued;
        this.lookingUp = lookingUp;
        this.settings = settings;
        this.refused = refused;
    }

    /**
     * What becomes of a document, as far as is known.
     *
     * @param revision that its command has, or will have when there is one
     * @param customer what is said of its customer, should it wait for that one
     */
    record Translated(
            Translation translation, int revision, @Nullable IssuedDocument customer) {

        /** Why its customer is not there, in a sentence; where a person has to act it says so. */
        String whyNoCustomer() {
            String id = translation instanceof Translation.WaitsForCustomer(var waitedFor) ? waitedFor.value() : "";
            if (customer == null) {
                return "Customer %s is not in Intacct, and billing has not published it. Publish it from billing, or create it in Intacct and press Sync Now; what waits for it then goes on by itself."
                        .formatted(id);
            }
            var problem = customer.told() == null ? null : customer.told().problem();
            return problem == null
                    ? "Customer %s is on its way to Intacct; what waits for it goes on by itself when it is there."
                            .formatted(id)
                    : "Customer %s could not be created in Intacct: %s %s"
                            .formatted(id, problem.cause(), problem.remedy());
        }
    }

    /** What becomes of each, in their order. */
    Map<KeptDocument, Translated> translate(Collection<KeptDocument> documents) {
        Map<KeptDocument, Translated> translated = new LinkedHashMap<>();
        if (documents.isEmpty()) {
            return translated;
        }
        List<PendingDocument> pending =
                documents.stream().map(KeptDocument::pending).toList();
        Map<TenantId, MappingSettings> chosen =
                settings.of(pending.stream().map(PendingDocument::tenant).toList());
        Found known = lookingUp.of(pending.stream()
                .map(one -> new Asking(one.tenant(), one.document()))
                .toList());
        Map<DocumentKey, IssuedDocument> customers = issued.of(pending.stream()
                .map(PendingDocument::customerKey)
                .filter(customer -> !isThere(known.entries().get(customer)))
                .distinct()
                .toList());
        NextRevisions revisions =
                refused.next(pending.stream().map(TranslatingDocuments::command).toList());
        for (KeptDocument document : documents) {
            PendingDocument one = document.pending();
            translated.put(
                    document,
                    translated(
                            document,
                            revisions,
                            chosen.get(one.tenant()),
                            known.of(one.tenant()),
                            customers.get(one.customerKey())));
        }
        return translated;
    }

    private static Translated translated(
            KeptDocument kept,
            NextRevisions revisions,
            @Nullable MappingSettings settings,
            KnownIds ids,
            @Nullable IssuedDocument customer) {
        PendingDocument pending = kept.pending();
        RefusedCommands.Key command = command(pending);
        int revision = revisions.of(command);
        Translation translation = revisions.isDismissed(command)
                ? new Translation.Dismissed("%s %s was dismissed by a person; it is not written to Intacct"
                        .formatted(
                                pending.document().kind().noun(),
                                pending.document().documentId()))
                : Translations.of(
                        pending.document(),
                        new Circumstances(pending.tenant(), pending.eventId(), revision, settings, ids, kept.since()));
        return new Translated(translation, revision, customer);
    }

    private static boolean isThere(@Nullable CrosswalkEntry customer) {
        return customer != null && !customer.deleted();
    }

    private static RefusedCommands.Key command(PendingDocument pending) {
        return new RefusedCommands.Key(pending.tenant(), CommandIds.of(pending.tenant(), pending.document()));
    }
}
