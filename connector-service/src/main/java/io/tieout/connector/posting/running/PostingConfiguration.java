package io.tieout.connector.posting.running;

import io.tieout.connector.gateway.ledger.Ledger;
import io.tieout.connector.posting.CausePace;
import io.tieout.connector.posting.PostingMachine;
import io.tieout.connector.posting.PostingRules;
import io.tieout.connector.posting.Postings;
import io.tieout.connector.posting.store.SettledCommands;
import io.tieout.connector.retention.RetentionTimes;
import io.tieout.starter.retention.Redelivery;
import io.tieout.starter.retention.Retained;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the machine together. */
@Configuration(proxyBeanMethods = false)
class PostingConfiguration {

    @Bean
    PostingRules postingRules(PostingProperties properties, Clock clock) {
        return new PostingRules(properties.policy(), clock, RandomGenerator.getDefault());
    }

    @Bean
    CausePace causePace(ClosingProperties properties) {
        return properties.pace();
    }

    @Bean
    PostingMachine postingMachine(Postings postings, Ledger ledger, PostingRules rules, Clock clock) {
        return new PostingMachine(postings, ledger, rules, clock);
    }

    @Bean
    Retained postingsRetained(RetentionTimes times, SettledCommands settled) {
        return new Retained("posting", "tieout.retention.postings", times.postings(), settled::deletePostingsBefore)
                .atLeast(
                        Redelivery.longest(),
                        "since people look into postings for as long as events are delivered again");
    }
}
