package io.tieout.scheduler.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterTests {

    @Test
    void aSubjectIsOneLineOfABearableLength() {
        assertThat(new Letter("Import\r\nBcc: x@y.z\u2028\u0000done", "", "").subject())
                .isEqualTo("Import Bcc: x@y.z done");
        assertThat(new Letter("x".repeat(1000), "", "").subject()).hasSizeLessThan(200);
    }
}
