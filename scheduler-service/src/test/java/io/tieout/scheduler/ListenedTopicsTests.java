package io.tieout.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tieout.model.event.Topic;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.annotation.KafkaListener;

class ListenedTopicsTests {

    @Test
    void listenersNameTopicsOfTheRegistry() {
        List<String> listened = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                .importPackagesOf(SchedulerApplication.class).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(KafkaListener.class))
                        .flatMap(ListenedTopicsTests::topics)
                        .toList();

        assertThat(listened)
                .containsExactlyInAnyOrder(
                        Topic.CONNECTION.topicName(), Topic.SYNC_PROGRESS.topicName(), Topic.ERP_OUTCOME.topicName());
    }

    private static Stream<String> topics(JavaMethod method) {
        return Stream.of(method.getAnnotationOfType(KafkaListener.class).topics());
    }
}
