package io.tieout.connector.profile;

import org.springframework.stereotype.Component;

/** How often it is looked for due profiles. */
@Component("profilePace")
class ProfilePace {

    private final ProfileProperties properties;

    ProfilePace(ProfileProperties properties) {
        this.properties = properties;
    }

    /** Milliseconds between two looks. */
    public long getPoll() {
        return properties.poll().toMillis();
    }
}
