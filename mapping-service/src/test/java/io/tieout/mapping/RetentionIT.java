package io.tieout.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.starter.retention.Retained;
import io.tieout.testsupport.RetentionPage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of its own tables this service deletes nothing by time. */
class RetentionIT extends RunningMapping {

    @Autowired
    private List<Retained> tables;

    @Test
    void thePageSaysWhatIsKept() {
        assertThat(tables.stream().map(table -> RetentionPage.row(table.table(), table.property(), table.kept())))
                .containsExactlyInAnyOrderElementsOf(RetentionPage.rowsOf("all", "mapping"));
    }
}
