package io.tieout.payment.receivable;

import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invoices and customers as both sides know them. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}")
class InvoiceController {

    private static final int LONGEST_PAGE = 1000;

    private final TenantAccess access;
    private final InvoicePages pages;
    private final CustomerPages customers;

    InvoiceController(TenantAccess access, InvoicePages pages, CustomerPages customers) {
        this.access = access;
        this.pages = pages;
        this.customers = customers;
    }

    @GetMapping("/invoices")
    InvoicePages.Page invoices(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String standing,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "false") boolean count) {
        var id = access.check(tenant);
        var filter =
                new InvoiceFilter(Parameters.oneOf("standing", standing, InvoiceFilter.Where.values()), customer, q);
        return pages.page(id, filter, after, Parameters.limit(limit, LONGEST_PAGE), count);
    }

    @GetMapping("/invoices/{invoiceId}")
    InvoicePages.One invoice(@PathVariable String tenant, @PathVariable String invoiceId) {
        return pages.one(access.check(tenant), invoiceId);
    }

    @GetMapping("/customers")
    CustomerPages.Page customers(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "false") boolean count) {
        var id = access.check(tenant);
        return customers.page(
                id,
                Parameters.oneOf("place", place, CustomerPages.Place.values()),
                q,
                after,
                Parameters.limit(limit, LONGEST_PAGE),
                count);
    }

    @GetMapping("/customers/{customerId}")
    CustomerPages.Line customer(@PathVariable String tenant, @PathVariable String customerId) {
        return customers.one(access.check(tenant), customerId);
    }

    @GetMapping("/ledger")
    InvoicePages.Ledger ledger(@PathVariable String tenant) {
        return pages.ledger(access.check(tenant));
    }
}
