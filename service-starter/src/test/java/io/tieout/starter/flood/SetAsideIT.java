package io.tieout.starter.flood;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testsupport.TestInfrastructure;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is set aside is never taken for handled, whatever happens between a look at the table and the next. */
class SetAsideIT {

    private static final Share FLOOD = new Share(1, "flood");
    private static final Share SECOND = new Share(1, "second");

    private static SetAside setAside;

    @BeforeAll
    static void table() {
        var database = TestInfrastructure.postgres().freshDatabase();
        var source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        Flyway.configure().dataSource(source).locations("db/starter").load().migrate();
        setAside = new SetAside(JdbcClient.create(source));
    }

    @Test
    void aStretchGrowsAtBothEndsAndIsTakenOffFromTheFront() {
        setAside.add("grows", Map.of(FLOOD, new Stretch(10, 20)));
        setAside.add("grows", Map.of(FLOOD, new Stretch(21, 40)));
        setAside.add("grows", Map.of(FLOOD, new Stretch(5, 7)));
        assertThat(setAside.of("grows")).isEqualTo(Map.of(FLOOD, new Stretch(5, 40)));

        setAside.handled("grows", setAside.of("grows"), share -> 30);
        assertThat(setAside.of("grows")).isEqualTo(Map.of(FLOOD, new Stretch(30, 40)));

        setAside.handled("grows", setAside.of("grows"), share -> 41);
        assertThat(setAside.of("grows")).isEmpty();
    }

    @Test
    void whatIsSetAsideWhileABatchIsHandledIsStillToBeHandled() {
        setAside.add("meanwhile", Map.of(FLOOD, new Stretch(0, 99)));
        Map<Share, Stretch> before = setAside.of("meanwhile");
        setAside.add("meanwhile", Map.of(FLOOD, new Stretch(100, 150), SECOND, new Stretch(40, 60)));

        setAside.handled("meanwhile", before, share -> 100);

        assertThat(setAside.of("meanwhile"))
                .isEqualTo(Map.of(FLOOD, new Stretch(100, 150), SECOND, new Stretch(40, 60)));
    }

    @Test
    void aStretchThatBeginsEarlierMeanwhileComesAgain() {
        setAside.add("earlier", Map.of(FLOOD, new Stretch(50, 99)));
        Map<Share, Stretch> before = setAside.of("earlier");
        setAside.add("earlier", Map.of(FLOOD, new Stretch(0, 3)));

        setAside.handled("earlier", before, share -> 100);

        assertThat(setAside.of("earlier")).isEqualTo(Map.of(FLOOD, new Stretch(0, 99)));
    }
}
