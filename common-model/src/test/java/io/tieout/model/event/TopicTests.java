package io.tieout.model.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTests {

    @ParameterizedTest
    @EnumSource
    void publicTopicsAreThoseOfBillingAndErp(Topic topic) {
        boolean named =
                topic.topicName().startsWith("billing.") || topic.topicName().startsWith("erp.");

        assertThat(topic.isPublic()).isEqualTo(named);
        assertThat(topic.direction() == Topic.Direction.INBOUND)
                .isEqualTo(topic.topicName().startsWith("billing."));
    }

    @ParameterizedTest
    @EnumSource
    void theConstantsForAnnotationsAreTheNames(Topic topic) throws ReflectiveOperationException {
        assertThat(Topic.Name.class.getField(topic.name()).get(null)).isEqualTo(topic.topicName());
    }

    @ParameterizedTest
    @EnumSource
    void aTopicIsFoundByItsNameAndByThatOfItsSiding(Topic topic) {
        assertThat(Topic.named(topic.topicName())).contains(topic);
        assertThat(Topic.named(topic.topicName() + Topic.SIDING))
                .isEqualTo(topic.hasSiding() ? Optional.of(topic) : Optional.empty());
        assertThat(Topic.named(topic.deadLetterName())).isEmpty();
    }

    @Test
    void onlyTheTopicsThroughWhichPaymentsComeHaveASiding() {
        assertThat(Arrays.stream(Topic.values()).filter(Topic::hasSiding))
                .containsExactly(Topic.BILLING_PAYMENT, Topic.PAYMENT_POSTING, Topic.INTACCT_COMMAND);
        assertThat(Topic.BILLING_PAYMENT.sidingName()).isEqualTo("billing.payment.v1.siding");
        assertThatThrownBy(Topic.COMPANY::sidingName).hasMessage("Topic company.v1 has no siding");
    }

    @ParameterizedTest
    @EnumSource
    void namesAreVersionedAndLegal(Topic topic) {
        assertThat(topic.topicName()).matches("[a-z]+(\\.[a-z]+)*\\.v[0-9]+");
        assertThat(topic.deadLetterName()).isEqualTo(topic.topicName() + ".dlt");
    }

    @Test
    void noTwoTopicsShareAName() {
        assertThat(Arrays.stream(Topic.values()).map(Topic::topicName)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void deadLettersAreKeptTwiceAsLongAndAreNeverCompacted(Topic topic) {
        assertThat(topic.deadLetterSettings())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry(
                        "retention.ms", String.valueOf(2 * topic.retention().toMillis()))
                .containsEntry("max.message.bytes", String.valueOf(Topic.MOST_BYTES));
    }

    @Test
    void connectionsAreKeptForEver() {
        assertThat(Topic.CONNECTION.settings())
                .containsEntry("cleanup.policy", "compact")
                .doesNotContainKey("retention.ms");
        assertThat(Topic.BILLING_PAYMENT.settings()).containsEntry("retention.ms", "2592000000");
    }
}
