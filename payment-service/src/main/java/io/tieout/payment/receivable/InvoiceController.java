package io.tieout.payment.receivable;

import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invoices as both sides know them. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}")
class InvoiceController {

    private static final int LONGEST_PAGE = 1000;

    private final TenantAccess access;
    private final InvoicePages pages;

    InvoiceController(TenantAccess access, InvoicePages pages) {
        this.access = access;
        this.pages = pages;
    }

    @GetMapping("/invoices")
    InvoicePages.Page invoices(
            @PathVariable String tenant,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit) {
        var id = access.check(tenant);
        return pages.page(id, after, Parameters.limit(limit, LONGEST_PAGE));
    }

    @GetMapping("/ledger")
    InvoicePages.Ledger ledger(@PathVariable String tenant) {
        return pages.ledger(access.check(tenant));
    }
}
