package io.tieout.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.connection.AccountsChosen;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.id.TenantId;
import io.tieout.starter.memory.OnNewKafka;
import io.tieout.testsupport.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;

/** What is chosen is told, so that it can be held against the company. */
class TellingChoicesIT extends RunningMapping {

    @Autowired
    private ApplicationRunner tellingUntoldChoices;

    @Autowired
    private List<OnNewKafka> onNewKafka;

    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());
    private final String mapping = "/api/v1/tenants/" + tenant + "/mapping";

    @Test
    void eachChangeIsToldAndWhatIsAsItWasIsNot() {
        String first = """
                {'undepositedFundsAccount':'1099','defaultItemAccount':'4000','receivablesAccount':'1200','locationId':'HQ',
                 'itemAccounts':{'SKU':'4010'},'methods':{'CARD':{'paymentMethod':'Credit Card','bankAccountId':'BOA'}},
                 'currencyBankAccounts':{'GBP':'HSBC'}}
                """;
        rest().put(mapping, first, tenant.value());
        rest().put(mapping, first, tenant.value());
        rest().put(mapping, first.replace("1099", "1098"), tenant.value());

        List<Event<AccountsChosen>> told =
                await().atMost(Duration.ofSeconds(20)).until(this::told, all -> all.size() == 2);

        AccountsChosen chosen = told.getFirst().data();
        assertThat(told).allMatch(event -> event.key().equals(tenant.value()));
        assertThat(chosen.itemAccounts()).containsExactly("4000", "4010");
        assertThat(chosen.bankAccounts()).containsExactly("BOA", "HSBC");
        assertThat(chosen.undepositedMethods()).contains("Cash", "EFT").doesNotContain("Credit Card");
        assertThat(chosen.labelled()).isFalse();
        assertThat(chosen.baseCurrency()).isEqualTo("USD");
        assertThat(told.getLast().data().undepositedFundsAccount()).isEqualTo("1098");
    }

    @Test
    void whatNobodyWasToldOfIsToldWhenTheServiceStartsAndOnlyOnce() throws Exception {
        rest().put(mapping, "{'undepositedFundsAccount':'1099','defaultItemAccount':'4000'}", tenant.value());
        await().atMost(Duration.ofSeconds(20)).until(this::told, all -> all.size() == 1);
        jdbc.sql("UPDATE mapping_settings SET told_at = NULL WHERE tenant = :tenant") // as from before
                .param("tenant", tenant.value())
                .update();

        tellingUntoldChoices.run(new DefaultApplicationArguments());
        tellingUntoldChoices.run(new DefaultApplicationArguments());

        List<Event<AccountsChosen>> told =
                await().atMost(Duration.ofSeconds(20)).until(this::told, all -> all.size() == 2);
        assertThat(told.getLast().id()).isEqualTo(told.getFirst().id());
        assertThat(told.getLast().data()).isEqualTo(told.getFirst().data());
    }

    @Test
    void aKafkaThatHasLostItIsToldAgain() {
        rest().put(mapping, "{'undepositedFundsAccount':'1099','defaultItemAccount':'4000'}", tenant.value());
        await().atMost(Duration.ofSeconds(20)).until(this::told, all -> all.size() == 1);

        onNewKafka.forEach(OnNewKafka::announce);

        await().atMost(Duration.ofSeconds(20)).until(this::told, all -> all.size() == 2);
    }

    private List<Event<AccountsChosen>> told() {
        try (var reader = new TopicReader(Topic.MAPPING)) {
            return reader.events(EventTypes.ACCOUNTS_CHOSEN, tenant);
        }
    }
}
