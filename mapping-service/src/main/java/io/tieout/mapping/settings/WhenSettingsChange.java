package io.tieout.mapping.settings;

import io.tieout.model.id.TenantId;

/** What is done after the settings of a tenant were changed. May run more than once for one change. */
@FunctionalInterface
public interface WhenSettingsChange {

    void settingsChanged(TenantId tenant);
}
