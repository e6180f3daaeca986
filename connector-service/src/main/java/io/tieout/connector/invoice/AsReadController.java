package io.tieout.connector.invoice;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.connection.Connections;
import io.tieout.connector.reading.record.ReadRecords;
import io.tieout.model.event.Json;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.NotFound;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was read of an invoice. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/invoices/{invoiceId}")
class AsReadController {

    private final TenantAccess access;
    private final Connections connections;
    private final ReadRecords records;

    AsReadController(TenantAccess access, Connections connections, ReadRecords records) {
        this.access = access;
        this.connections = connections;
        this.records = records;
    }

    /** Two records may bear one number; more than two are not answered. */
    @GetMapping("/as-read")
    List<AsRead> asRead(@PathVariable String tenant, @PathVariable String invoiceId) {
        Connection connection = connections.of(access.check(tenant));
        var invoice = new InvoiceId(invoiceId);
        List<String> read = records.invoices(connection.tenant(), connection.book(), invoice.value());
        if (read.isEmpty()) {
            throw new NotFound(
                    "Invoice %s was not read from Intacct; press Sync Now if it is there.".formatted(invoice));
        }
        return read.stream()
                .map(content -> Json.mapper().readValue(content, InvoiceRead.class))
                .map(AsRead::of)
                .toList();
    }
}
