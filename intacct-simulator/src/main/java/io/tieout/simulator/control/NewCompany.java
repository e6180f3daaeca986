package io.tieout.simulator.control;

import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.seed.SeedPlan;
import org.jspecify.annotations.Nullable;

/**
 * One line of a bulk creation.
 *
 * @param seed what it starts with; nothing, not even master data, where null
 */
record NewCompany(CompanyDefinition definition, @Nullable SeedPlan seed) {}
