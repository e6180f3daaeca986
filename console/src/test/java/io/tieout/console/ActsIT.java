package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.audit.Act;
import io.tieout.console.audit.Acts;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The console's own audit log is found by its words, tenant by tenant. */
class ActsIT extends RunningConsole {

    @Autowired
    private Acts acts;

    @BeforeEach
    void begin() {
        jdbc.sql("DELETE FROM act").update();
    }

    @Test
    void actsAreFoundByWordsTheNewestFirstAndOnlyThoseOfTheTenant() {
        acts.note("acme", "mireille", Act.Action.ADD_PERSON, "jonas", "as viewer");
        acts.note("other", "olga", Act.Action.ADD_PERSON, "jonas", "as viewer");
        acts.note("acme", "mireille", Act.Action.CHANGE_PERSON, "jonas", "viewer to accountant");
        acts.note(null, "mireille", Act.Action.SIGN_IN, "mireille", null);

        assertThat(acts.search("acme", "", null, 10))
                .extracting(Act::action)
                .containsExactly(Act.Action.CHANGE_PERSON, Act.Action.ADD_PERSON);
        assertThat(acts.search("acme", "jonas accountant", null, 10)).hasSize(1);
        assertThat(acts.search("acme", "olga", null, 10)).isEmpty();
        assertThat(acts.search(null, "", null, 10)).extracting(Act::who).containsExactly("mireille");
        List<Act> first = acts.search("acme", "", null, 1);
        assertThat(acts.search("acme", "", first.getFirst().number(), 10))
                .extracting(Act::action)
                .containsExactly(Act.Action.ADD_PERSON);
    }

    @Test
    void whatSomebodyTypesIntoTheSearchIsWordsAndNoQuery() {
        acts.note("acme", "mireille", Act.Action.ADD_PERSON, "jonas", "100 % of it's \"all\" & more");

        assertThat(acts.search("acme", "it's & ( | !", null, 10)).hasSizeLessThanOrEqualTo(1);
        assertThat(acts.search("acme", "'; DROP TABLE act; --", null, 10)).isEmpty();
        assertThat(acts.search("acme", "jonas", null, 10)).hasSize(1);
    }
}
