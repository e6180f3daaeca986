package io.tieout.simulator.company;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entity of a multi-entity company.
 *
 * @param id the location id used in logins (100)
 * @param currency its base currency; the company's where null
 * @param closedThrough the last day of its closed periods; the company's where null
 */
public record Entity(
        String id,
        String name,
        @Nullable String currency,
        @Nullable LocalDate closedThrough) {}
