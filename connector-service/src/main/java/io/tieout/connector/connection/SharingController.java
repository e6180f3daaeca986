package io.tieout.connector.connection;

import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.lane.Guest;
import io.tieout.connector.lane.Membership;
import io.tieout.connector.lane.Memberships;
import io.tieout.connector.lane.Sharing;
import io.tieout.model.id.TenantId;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.Conflict;
import io.tieout.starter.web.NotFound;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who may work in a company beside the tenant that connected it first: that tenant says so, or an operator, whose token is for all
 * tenants.
 */
@RestController
@RequestMapping("/api/v1")
class SharingController {

    private final TenantAccess access;
    private final Memberships memberships;
    private final Sharing sharing;

    SharingController(TenantAccess access, Memberships memberships, Sharing sharing) {
        this.access = access;
        this.memberships = memberships;
        this.sharing = sharing;
    }

    @GetMapping("/tenants/{tenant}/connection/consents")
    List<Guest> guests(@PathVariable String tenant) {
        return sharing.guestsOf(companyOfFirst(access.check(tenant)));
    }

    @PutMapping("/tenants/{tenant}/connection/consents/{guest}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void agree(@PathVariable String tenant, @PathVariable String guest) {
        TenantId first = access.check(tenant);
        sharing.agree(companyOfFirst(first), guestOf(first, guest), access.who());
    }

    @DeleteMapping("/tenants/{tenant}/connection/consents/{guest}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String tenant, @PathVariable String guest) {
        TenantId first = access.check(tenant);
        withdraw(companyOfFirst(first), guestOf(first, guest));
    }

    @GetMapping("/lanes/{company}/consents")
    List<Guest> guestsOfCompany(@PathVariable String company) {
        access.checkAll();
        return sharing.guestsOf(CompanyId.of(company));
    }

    @PutMapping("/lanes/{company}/consents/{guest}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void agreeAsOperator(@PathVariable String company, @PathVariable String guest) {
        access.checkAll();
        sharing.agree(CompanyId.of(company), new TenantId(guest), access.who());
    }

    @DeleteMapping("/lanes/{company}/consents/{guest}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawAsOperator(@PathVariable String company, @PathVariable String guest) {
        access.checkAll();
        withdraw(CompanyId.of(company), new TenantId(guest));
    }

    private void withdraw(CompanyId company, TenantId guest) {
        if (!sharing.withdraw(company, guest, access.who())) {
            throw new NotFound("Tenant %s has no consent for company %s.".formatted(guest, company));
        }
    }

    private CompanyId companyOfFirst(TenantId tenant) {
        Membership membership = memberships.of(tenant).orElseThrow(() -> new NotConnected(tenant));
        if (!sharing.firstOf(membership.company()).equals(java.util.Optional.of(tenant))) {
            throw new Conflict(
                    "Tenant %s is not the one that connected company %s first; only that one, or an operator under /api/v1/lanes/%s/consents, may agree to share it."
                            .formatted(tenant, membership.company(), membership.company()));
        }
        return membership.company();
    }

    private static TenantId guestOf(TenantId first, String guest) {
        TenantId other = new TenantId(guest);
        if (other.equals(first)) {
            throw new Conflict("Tenant %s needs no consent of its own.".formatted(first));
        }
        return other;
    }
}
