package io.tieout.starter.kafka;

import io.tieout.model.event.Topic;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The topics' names as properties, so that a configuration file names a topic of the registry and not a text:
 * {@code ${tieout.topic-name.payment-posting}}. A topic that does not exist stops the start.
 */
public final class TopicNames implements EnvironmentPostProcessor {

    private static final String PREFIX = "tieout.topic-name.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addFirst(new MapPropertySource("tieout topics", names()));
    }

    static Map<String, Object> names() {
        Map<String, Object> names = new HashMap<>();
        for (Topic topic : Topic.values()) {
            String property = PREFIX + topic.name().toLowerCase(Locale.ROOT).replace('_', '-');
            names.put(property, topic.topicName());
        }
        return names;
    }
}
