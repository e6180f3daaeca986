package io.tieout.console.attention;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.api.Answer;
import io.tieout.console.api.OpenCause;
import io.tieout.console.api.Part;
import io.tieout.console.api.Retried;
import io.tieout.console.api.Sum;
import io.tieout.console.page.Formats;
import io.tieout.model.outcome.Mender;
import io.tieout.model.outcome.ProblemCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttentionViewTests {

    private static final Instant NOW = Instant.parse("2026-11-26T14:05:00Z");
    private static final Formats F = new Formats(Locale.ENGLISH, ZoneOffset.UTC, NOW);

    @ParameterizedTest
    @EnumSource(Mender.class)
    void whoeverMendsItHasAPlaceOnThePage(Mender mender) {
        AttentionView view = view(cause("PAYMENT", "X", mender.name(), "somewhere", 1));

        assertThat(view.here().size()
                        + view.inIntacct().size()
                        + view.elsewhere().size())
                .isEqualTo(1);
    }

    @Test
    void whatAnAccountantMendsInIntacctStandsThere() {
        assertThat(Fix.of(cause("PAYMENT", "X", "ACCOUNTANT", "the invoices in Intacct", 1)))
                .isEqualTo(Fix.INTACCT);
        assertThat(Fix.of(cause("PAYMENT", "X", "ACCOUNTANT", "the payment", 1)))
                .isEqualTo(Fix.HERE);
        assertThat(Fix.of(cause("PAYMENT", "X", null, "", 1))).isEqualTo(Fix.HERE);
    }

    @Test
    void theSentenceCountsDocumentsByTheirKindAndNeverAddsCurrencies() {
        AttentionView view =
                view(cause("PAYMENT", "A", "MAPPING", "accounts", 12), cause("INVOICE", "B", "MAPPING", "accounts", 1));

        assertThat(plain(view.sentence(F))).isEqualTo("12 payments and 1 invoice need attention, for 2 causes");
        assertThat(plain(AttentionView.summary(view.here(), F))).isEqualTo("2 causes · EUR 2.00 · USD 20.00");
        assertThat(plain(view(cause("PAYMENT", "A", "MAPPING", "accounts", 1)).sentence(F)))
                .isEqualTo("1 payment needs attention");
    }

    @Test
    void nothingKnownIsNotNothingThere() {
        assertThat(new AttentionView(List.of(), false).sentence(F)).isEqualTo("Nothing needs attention");
        assertThat(new AttentionView(List.of(), true).sentence(F))
                .isEqualTo("What needs attention is not known at the moment");
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void aMenuPathIsToldAsItsSteps(ProblemCode code) {
        CauseView view =
                CauseView.of("acme", cause("PAYMENT", code.name(), code.mender().name(), code.where(), 1), List.of());

        assertThat(view.path()).noneMatch(step -> step.contains(">"));
        assertThat(view.path().isEmpty()).isEqualTo(!code.where().contains(" > "));
    }

    @Test
    void whatCouldNotBeTriedInTimeIsNotCalledDone() {
        assertThat(Retrying.said(new Answer.Away<>(Part.PAYMENT, "away"), "payment", F)
                        .good())
                .isFalse();
        assertThat(Retrying.said(new Answer.Away<>(Part.PAYMENT, "away"), "payment", F)
                        .sentence())
                .contains("What was tried stays so");
        assertThat(plain(Retrying.said(
                                new Answer.Given<>(new Retried(1, 2, List.of("October is closed."))), "payment", F)
                        .sentence()))
                .isEqualTo("1 payment is tried again. 2 payments would be refused again and stay. October is closed.");
        assertThat(Retrying.said(new Answer.Given<>(new Retried(0, 0, List.of())), "payment", F)
                        .good())
                .isFalse();
    }

    private static AttentionView view(OpenCause... causes) {
        return new AttentionView(
                List.of(causes).stream()
                        .map(cause -> CauseView.of("acme", cause, List.of()))
                        .toList(),
                false);
    }

    private static OpenCause cause(String kind, String code, String mendedBy, String where, long documents) {
        return new OpenCause(
                kind,
                code,
                "something is the matter",
                mendedBy,
                where,
                documents,
                List.of(new Sum("10.00", "USD"), new Sum("1.00", "EUR")),
                NOW,
                NOW,
                new OpenCause.Oldest("T-1", "October is closed.", "Open it.", NOW),
                false);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
