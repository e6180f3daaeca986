package io.tieout.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testsupport.RetentionPage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ActsTests {

    @Test
    void anActIsKeptForAsLongAsTheDocumentSays() {
        Acts.Keeping usual = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("tieout.console.audit", Acts.Keeping.class);

        assertThat(RetentionPage.rowsOf("console"))
                .contains(RetentionPage.row("act", "tieout.console.audit.keep", usual.keep()));
    }
}
