package io.tieout.connector.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedPdfTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final EncodedPdf pdf = new EncodedPdf(out);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6143, 6144, 6145, 100_000})
    void whateverTheSizeAndHoweverItIsCutItIsDecoded(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        char[] text = Base64.getMimeEncoder().encodeToString(bytes).toCharArray();

        pdf.begin();
        for (int from = 0; from < text.length; from += 97) {
            pdf.text(text, from, Math.min(97, text.length - from));
        }
        pdf.end();

        assertThat(out.toByteArray()).isEqualTo(bytes);
        assertThat(pdf.isWhole()).isTrue();
    }

    @Test
    void whatEndsInTheMiddleIsNoDocument() throws IOException {
        pdf.begin();
        feed("AAAAA");

        assertThatThrownBy(pdf::end).hasMessage("its Base64 ends in the middle");
        assertThat(pdf.flaw()).isEqualTo("its Base64 ends in the middle");
        assertThat(pdf.isWhole()).isFalse();
    }

    @Test
    void whatIsNoBase64IsNoDocument() throws IOException {
        pdf.begin();
        feed("<html>!!");

        assertThatThrownBy(pdf::end).hasMessage("it is no Base64");
    }

    @Test
    void anotherAlphabetIsNoBase64() throws IOException {
        pdf.begin();

        assertThatThrownBy(() -> feed("\u0410AAA")).hasMessage("its Base64 holds the character U+0410");
    }

    @Test
    void aSecondDocumentInOneAnswerIsAContradiction() throws IOException {
        pdf.begin();
        feed("AAAA");
        pdf.end();

        assertThatThrownBy(pdf::begin).hasMessage("the answer holds more than one PDF");
        assertThat(pdf.isWhole()).isFalse();
    }

    @Test
    void whoWritesItMayHaveHadEnough() throws IOException {
        var full = new EncodedPdf(new OutputStream() {
            @Override
            public void write(int letter) throws IOException {
                throw new IOException("it is too large");
            }
        });
        full.begin();
        full.text("AAAA".toCharArray(), 0, 4);

        assertThatThrownBy(full::end).hasMessage("it is too large");
        assertThat(full.flaw()).isEqualTo("it is too large");
    }

    private void feed(String text) throws IOException {
        pdf.text(text.toCharArray(), 0, text.length());
    }
}
