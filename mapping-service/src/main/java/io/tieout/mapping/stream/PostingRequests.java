package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.LookingUpIds;
import io.tieout.mapping.crosswalk.LookingUpIds.Asking;
import io.tieout.mapping.crosswalk.LookingUpIds.Found;
import io.tieout.mapping.settings.MappingSettings;
import io.tieout.mapping.settings.TenantSettings;
import io.tieout.mapping.translation.Circumstances;
import io.tieout.mapping.translation.CommandIds;
import io.tieout.mapping.translation.KnownIds;
import io.tieout.mapping.translation.Translation;
import io.tieout.mapping.translation.Translations;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.WithdrawPosting;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.posting.PostingRequested;
import io.tieout.model.posting.PostingWish;
import io.tieout.model.posting.PostingWithdrawn;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.EventPublisher;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Payments that are to be posted become commands, or are parked; what a person dismissed is withdrawn. Writes nothing. */
@Component
class PostingRequests {

    private final LookingUpIds lookingUp;
    private final TenantSettings settings;
    private final EventPublisher publisher;
    private final Answers answers;
    private final TranslationLog log;
    private final EventFactory events;

    PostingRequests(
            LookingUpIds lookingUp,
            TenantSettings settings,
            EventPublisher publisher,
            Answers answers,
            TranslationLog log,
            EventFactory events) {
        this.lookingUp = lookingUp;
        this.settings = settings;
        this.publisher = publisher;
        this.answers = answers;
        this.log = log;
        this.events = events;
    }

    void on(List<Event<PostingWish>> events) {
        Map<TenantId, MappingSettings> chosen =
                settings.of(events.stream().map(Event::tenant).toList());
        Found known = lookingUp.of(events.stream()
                .flatMap(event -> event.data() instanceof PostingRequested request
                        ? Stream.of(new Asking(event.tenant(), request.payment()))
                        : Stream.empty())
                .toList());
        publisher.publish(events.stream()
                .flatMap(event -> answer(event, chosen.get(event.tenant()), known.of(event.tenant())))
                .toList());
    }

    private Stream<Event<?>> answer(Event<PostingWish> event, @Nullable MappingSettings chosen, KnownIds known) {
        return switch (event.data()) {
            case PostingRequested request -> request(event, request, chosen, known);
            case PostingWithdrawn withdrawn -> Stream.of(withdrawal(event, withdrawn));
        };
    }

    private Event<?> withdrawal(Event<PostingWish> event, PostingWithdrawn withdrawn) {
        CommandId command = CommandIds.of(
                event.tenant(), DocumentKind.PAYMENT, withdrawn.transactionId().value());
        return this.events.event(
                EventTypes.WITHDRAW_POSTING,
                event.tenant(),
                new WithdrawPosting(command, withdrawn.customerId().value(), withdrawn.reason()),
                command.value(),
                event.trace(),
                command.value(),
                "withdrawn");
    }

    private Stream<Event<?>> request(
            Event<PostingWish> event, PostingRequested request, @Nullable MappingSettings chosen, KnownIds known) {
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
