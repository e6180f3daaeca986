package io.tieout.connector.image.link;

import io.tieout.connector.connection.Signatures;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Makes and reads the tokens of links: one byte of version, the id of the key, the end in seconds, tenant and invoice, each text with its
 * length before it, and the signature over all of that; in Base64 for addresses. Thread-safe.
 */
public final class Links {

    private static final String PURPOSE = "image link";
    private static final byte VERSION = 1;
    private static final int SIGNATURE = 32;
    private static final int LONGEST = 4096;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Signatures signatures;
    private final Clock clock;

    public Links(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    public String token(Link link) {
        byte[] key = bytes(signatures.keyId());
        byte[] tenant = bytes(link.tenant().value());
        byte[] invoice = bytes(link.invoice().value());
        byte[] content = ByteBuffer.allocate(1 + 2 + key.length + Long.BYTES + 2 + tenant.length + 2 + invoice.length)
                .put(VERSION)
                .putShort((short) key.length)
                .put(key)
                .putLong(link.until().getEpochSecond())
                .putShort((short) tenant.length)
                .put(tenant)
                .putShort((short) invoice.length)
                .put(invoice)
                .array();
        byte[] signature = signatures.sign(PURPOSE, content);
        return ENCODER.encodeToString(ByteBuffer.allocate(content.length + SIGNATURE)
                .put(content)
                .put(signature)
                .array());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Empty for what is no token of ours, was changed, or has ended. */
    public Optional<Link> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(token);
            // Several texts decode to the same bytes; only one of them was given out.
            if (all.length <= SIGNATURE || !ENCODER.encodeToString(all).equals(token)) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOf(all, all.length - SIGNATURE);
            byte[] signature = Arrays.copyOfRange(all, content.length, all.length);
            ByteBuffer fields = ByteBuffer.wrap(content);
            if (fields.get() != VERSION || !signatures.verifies(PURPOSE, text(fields), content, signature)) {
                return Optional.empty();
            }
            var until = Instant.ofEpochSecond(fields.getLong());
            var link = new Link(new TenantId(text(fields)), new InvoiceId(text(fields)), until);
            return Optional.of(link).filter(live -> live.until().isAfter(clock.instant()));
        } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static String text(ByteBuffer fields) {
        int length = Short.toUnsignedInt(fields.getShort());
        if (length > fields.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] text = new byte[length];
        fields.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
