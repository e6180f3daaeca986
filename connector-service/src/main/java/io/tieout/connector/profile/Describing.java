package io.tieout.connector.profile;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.connection.CompanyDescribed;
import io.tieout.model.event.Trace;
import io.tieout.model.id.TenantId;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.Outbox;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a profile and tells the others of it, in one transaction. */
@Component
class Describing {

    private final Profiles profiles;
    private final Outbox outbox;
    private final EventFactory events;

    Describing(Profiles profiles, Outbox outbox, EventFactory events) {
        this.profiles = profiles;
        this.outbox = outbox;
        this.events = events;
    }

    @Transactional
    public void keep(Connection connection, CompanyProfile profile, Instant due) {
        TenantId tenant = connection.tenant();
        profiles.keep(tenant, profile, due);
        CompanyCurrency currency = profile.currencyOrUnknown();
        var described = new CompanyDescribed(
                profile.companyId(),
                profile.entityId(),
                currency.base(),
                currency.several(),
                profile.accounts(),
                profile.bankAccounts(),
                profile.accountLabels(),
                profile.locations(),
                profile.departments(),
                profile.readAt());
        Trace trace = Trace.derivedFrom("profile" + tenant + profile.readAt());
        outbox.add(events.event(
                EventTypes.COMPANY_DESCRIBED,
                tenant,
                described,
                tenant.value(),
                trace,
                profile.readAt().toString()));
    }
}
