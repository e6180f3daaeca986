package io.tieout.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
    void aTopicIsFoundByItsName(Topic topic) {
        assertThat(Topic.named(topic.topicName())).contains(topic);
        assertThat(Topic.named(topic.deadLetterName())).isEmpty();
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
