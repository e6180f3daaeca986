package io.tieout.mapping.settings;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Trace;
import io.tieout.model.id.TenantId;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.Outbox;
import io.tieout.starter.memory.AfterRestore;
import io.tieout.starter.memory.OnNewKafka;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells what people chose: with each change, and of settings of which nobody was ever told. What stands last on the topic counts there, so
 * that everything is told again to a Kafka that has lost it, and after a restore.
 */
@Configuration(proxyBeanMethods = false)
class TellingChoices {

    private static final Logger log = LoggerFactory.getLogger(TellingChoices.class);

    @Bean
    WhoIsTold whoIsTold(EventFactory events, Outbox outbox) {
        return (tenant, changed) -> {
            String at = changed.changedAt().toString();
            outbox.add(events.event(
                    EventTypes.ACCOUNTS_CHOSEN,
                    tenant,
                    Choosing.of(changed),
                    tenant.value(),
                    Trace.derivedFrom("chosen" + tenant + at),
                    at));
        };
    }

    @Bean
    OnNewKafka tellingChoicesAgain(TenantSettings settings) {
        return () -> log.atWarn().addKeyValue("tenants", tellAll(settings)).log("What was chosen is told again");
    }

    @Bean
    AfterRestore tellingWhatIsRemembered(TenantSettings settings) {
        return (begun, who, reason) -> tellAll(settings);
    }

    /** Settings from before anybody was told of them are told once, when the service starts. */
    @Bean
    ApplicationRunner tellingUntoldChoices(TenantSettings settings) {
        return arguments -> settings.untold().forEach(settings::tell);
    }

    private static int tellAll(TenantSettings settings) {
        List<TenantId> all = settings.tenants();
        all.forEach(settings::tell);
        return all.size();
    }
}
