package io.tieout.mapping.crosswalk;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.Parameters;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows which billing id stands for which record in Intacct. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/crosswalk")
class CrosswalkController {

    private static final int MOST = 1000;

    private final TenantAccess access;
    private final Crosswalk crosswalk;

    CrosswalkController(TenantAccess access, Crosswalk crosswalk) {
        this.access = access;
        this.crosswalk = crosswalk;
    }

    /**
     * One entry as people see it.
     *
     * @param entityId the entity in which a command of ours made the record; null for the top level
     * @param accountingDate of a record that a command of ours made
     */
    record EntryView(
            DocumentKind kind,
            String documentId,
            String intacctId,
            String recordNo,
            @Nullable String entityId,
            @Nullable LocalDate accountingDate,
            boolean deleted) {}

    @GetMapping
    List<EntryView> get(
            @PathVariable String tenant,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String documentId,
            @RequestParam(defaultValue = "100") int limit) {
        TenantId id = access.check(tenant);
        DocumentKind ofKind =
                Parameters.oneOf("kind", kind, DocumentKind.CUSTOMER, DocumentKind.INVOICE, DocumentKind.PAYMENT);
        return crosswalk.list(id, ofKind, documentId, Parameters.limit(limit, MOST)).stream()
                .map(entry -> new EntryView(
                        entry.kind(),
                        entry.documentId(),
                        entry.intacctId(),
                        entry.recordNo(),
                        entry.entityId(),
                        entry.date(),
                        entry.deleted()))
                .toList();
    }
}
