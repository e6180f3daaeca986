package io.tieout.connector.image.store;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of an image that is kept.
 *
 * @param id of this image; never of another one
 * @param version what it is an image of: another one means that the invoice has changed. Empty where that cannot be told
 * @param size in bytes
 * @param hash SHA-256 of the bytes, hexadecimal
 * @param checkedAt when it was last certain that it is the newest
 */
public record KeptImage(UUID id, String version, long size, String hash, Instant keptAt, Instant checkedAt) {}
