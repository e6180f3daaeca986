package io.tieout.scheduler.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.sync.SyncObject;
import io.tieout.starter.web.InvalidRequest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncRequestTests {

    @Test
    void anEmptyRequestReadsWhatChangedOfEverything() {
        assertThat(SyncRequest.DEFAULT.wantedObjects()).containsExactly(SyncObject.values());
        assertThat(SyncRequest.DEFAULT.isToldAgain()).isFalse();
        assertThat(SyncRequest.DEFAULT.wantsEverything()).isFalse();
    }

    @Test
    void namedObjectsAreRead() {
        assertThat(new SyncRequest(List.of("INVOICES"), true).wantedObjects()).containsExactly(SyncObject.INVOICES);
    }

    @Test
    void anUnknownObjectIsRefusedWithASentence() {
        assertThatThrownBy(() -> new SyncRequest(List.of("VENDORS"), null).wantedObjects())
                .isInstanceOf(InvalidRequest.class)
                .hasMessage(
                        "\"objects\" names VENDORS, which cannot be read; name some of [CUSTOMERS, INVOICES, PAYMENTS, ADVANCES, CREDITS]");
    }

    @Test
    void aNullObjectIsRefused() {
        assertThatThrownBy(() -> new SyncRequest(Collections.singletonList(null), null).wantedObjects())
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void anEmptyListIsRefused() {
        assertThatThrownBy(() -> new SyncRequest(List.of(), null).wantedObjects())
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("empty");
    }
}
