package io.tieout.connector.image.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StorePropertiesTests {

    @Test
    void whatIsMissingIsSaidAtTheStart() {
        assertThatThrownBy(() -> new StoreProperties(StoreProperties.Kind.S3, null, null, "x", null, null, true))
                .hasMessageContaining("tieout.image.store.bucket is missing");
        assertThatThrownBy(() -> new StoreProperties(StoreProperties.Kind.S3, "images", null, "x", "key", null, true))
                .hasMessageContaining("belong together");
    }
}
