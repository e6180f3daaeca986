package io.tieout.connector.lane;

import io.tieout.model.id.TenantId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets tenants into a company beside the one that connected it first, and takes them out again. */
@Service
@Transactional
public class Sharing {

    private final JdbcConsents consents;
    private final Memberships memberships;

    Sharing(JdbcConsents consents, Memberships memberships) {
        this.consents = consents;
        this.memberships = memberships;
    }

    /** The tenant that has been in the company's lane for longest, whose word counts for it. */
    @Transactional(readOnly = true)
    public Optional<TenantId> firstOf(CompanyId company) {
        return consents.firstOf(company);
    }

    /** Those that have consent or wait for it. One that has not signed in is not named: anybody can name a company. */
    @Transactional(readOnly = true)
    public List<Guest> guestsOf(CompanyId company) {
        return consents.of(company);
    }

    /**
     * The tenant runs at once if it waits for consent, else when it has signed in.
     *
     * @param who the person, for the audit trail
     */
    public void agree(CompanyId company, TenantId guest, String who) {
        Optional<Membership> member = memberships.of(guest);
        consents.give(company, guest, who);
        member.filter(one -> one.company().equals(company) && one.standing() == Standing.AWAITING_CONSENT)
                .ifPresent(one -> memberships.proven(guest, one.version()));
    }

    /**
     * The tenant's documents wait again from now on; what is under way is not called back.
     *
     * @return whether there was such a consent
     */
    public boolean withdraw(CompanyId company, TenantId guest, String who) {
        if (!consents.withdraw(company, guest, who)) {
            return false;
        }
        memberships.expel(guest, company);
        return true;
    }
}
