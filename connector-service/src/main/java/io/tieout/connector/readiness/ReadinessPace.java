package io.tieout.connector.readiness;

import org.springframework.stereotype.Component;

/** How often it is looked for due checks. */
@Component("readinessPace")
class ReadinessPace {

    private final ReadinessProperties properties;

    ReadinessPace(ReadinessProperties properties) {
        this.properties = properties;
    }

    /** Milliseconds between two looks. */
    public long getPoll() {
        return properties.poll().toMillis();
    }
}
