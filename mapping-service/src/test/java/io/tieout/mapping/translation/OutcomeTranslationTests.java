package io.tieout.mapping.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.mapping.Samples;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.EventId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import org.junit.jupiter.api.Test;

class OutcomeTranslationTests {

    private static final CommandId COMMAND = new CommandId("cmd");

    @Test
    void aPostedCommandIsAPostedDocument() {
        var outcome = OutcomeTranslation.of(Samples.posted(DocumentKind.PAYMENT, "T-1", "C-1", COMMAND, "TO-X", "900"));

        assertThat(outcome)
                .isEqualTo(new ErpOutcome(
                        DocumentKind.PAYMENT,
                        "T-1",
                        "C-1",
                        new EventId("e-T-1"),
                        OutcomeState.POSTED,
                        "900",
                        null,
                        Samples.TIME));
    }

    @Test
    void aRejectedCommandIsARejectedDocumentWithTheSameProblem() {
        var rejected = Samples.rejected(DocumentKind.INVOICE, "INV-1", "C-1", COMMAND, 2);

        var outcome = OutcomeTranslation.of(rejected);

        assertThat(outcome.state()).isEqualTo(OutcomeState.REJECTED);
        assertThat(outcome.problem()).isEqualTo(rejected.problem());
        assertThat(outcome.eventId()).isEqualTo(new EventId("e-INV-1"));
    }

    @Test
    void aDocumentThatNeverBecameACommandIsParked() {
        var problem = new Problem("X", "It broke.", "Mend it.");
        var origin = Samples.rejected(DocumentKind.INVOICE, "INV-1", "C-1", COMMAND, 1)
                .origin();

        assertThat(OutcomeTranslation.parked(origin, problem, Samples.TIME))
                .isEqualTo(new ErpOutcome(
                        DocumentKind.INVOICE,
                        "INV-1",
                        "C-1",
                        new EventId("e-INV-1"),
                        OutcomeState.PARKED,
                        null,
                        problem,
                        Samples.TIME));
    }
}
