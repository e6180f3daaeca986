package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.LookingUpIds;
import io.tieout.mapping.crosswalk.LookingUpIds.Asking;
import io.tieout.mapping.crosswalk.LookingUpIds.Found;
import io.tieout.mapping.settings.MappingSettings;
import io.tieout.mapping.settings.TenantSettings;
import io.tieout.mapping.translation.Circumstances;
import io.tieout.mapping.translation.KnownIds;
import io.tieout.mapping.translation.Translation;
import io.tieout.mapping.translation.Translations;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.event.Event;
import io.tieout.model.id.TenantId;
import io.tieout.model.posting.PostingRequested;
import io.tieout.starter.event.EventPublisher;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Payments that are to be posted become commands, or are parked. Writes nothing. */
@Component
class PostingRequests {

    private final LookingUpIds lookingUp;
    private final TenantSettings settings;
    private final EventPublisher publisher;
    private final Answers answers;
    private final TranslationLog log;

    PostingRequests(
            LookingUpIds lookingUp,
            TenantSettings settings,
            EventPublisher publisher,
            Answers answers,
            TranslationLog log) {
        this.lookingUp = lookingUp;
        this.settings = settings;
        this.publisher = publisher;
        this.answers = answers;
        this.log = log;
    }

    void on(List<Event<PostingRequested>> events) {
        Map<TenantId, MappingSettings> chosen =
                settings.of(events.stream().map(Event::tenant).toList());
        Found known = lookingUp.of(events.stream()
                .map(event -> new Asking(event.tenant(), event.data().payment()))
                .toList());
        publisher.publish(events.stream()
                .flatMap(event -> answer(event, chosen.get(event.tenant()), known.of(event.tenant())))
                .toList());
    }

    private Stream<Event<?>> answer(Event<PostingRequested> event, @Nullable MappingSettings chosen, KnownIds known) {
        PostingRequested request = event.data();
        PaymentTransaction payment = request.payment();
        Translation translation = Translations.of(
                payment,
                new Circumstances(
                        event.tenant(), request.eventId(), request.revision(), chosen, known, request.receivedAt()));
        log.translated(payment.kind(), event.tenant(), event.trace(), translation);
        return answers.toPayment(
                translation,
                event.tenant(),
                payment.origin(request.eventId()),
                event.trace(),
                Integer.toString(request.revision()));
    }
}
