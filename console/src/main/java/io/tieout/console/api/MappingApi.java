package io.tieout.console.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** mapping-service. */
@HttpExchange(url = "/api/v1/tenants/{tenant}", accept = "application/json")
public interface MappingApi {

    @GetExchange("/exceptions")
    List<OpenCause> exceptions(@PathVariable String tenant);

    /** Documents that are not in Intacct. */
    @GetExchange("/waiting")
    List<Waiting> waiting(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String waitsFor,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam int limit);

    @GetExchange("/invoices/{invoice}")
    ForPeople invoice(@PathVariable String tenant, @PathVariable String invoice);

    @PostExchange("/invoices/{invoice}/retry")
    Retried retry(@PathVariable String tenant, @PathVariable String invoice);

    @PostExchange(url = "/invoices/retry", contentType = "application/json")
    Retried retryAll(@PathVariable String tenant, @RequestBody OfCause cause);

    record Waiting(
            String documentId, String customerId, @Nullable String code, String reason, Instant since) {}

    /** What an invoice waits for, and what people did. */
    record ForPeople(@Nullable Waiting waiting, List<AuditEntry> actions) {}

    @GetExchange("/audit")
    AuditPage audit(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam int limit);

    @GetExchange("/mapping")
    Settings settings(@PathVariable String tenant);

    @GetExchange(url = "/mapping", accept = "application/yaml")
    byte[] settingsAsYaml(@PathVariable String tenant);

    /** Says what would change; keeps nothing. */
    @PostExchange(url = "/mapping/trial", contentType = "application/json")
    Trial attempt(@PathVariable String tenant, @RequestBody Choices wanted);

    @PutExchange(url = "/mapping", contentType = "application/json")
    void choose(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String reason,
            @RequestBody Choices wanted);

    /** The same of a file. */
    @PostExchange(url = "/mapping/trial", contentType = "application/yaml")
    Trial attemptYaml(@PathVariable String tenant, @RequestBody byte[] wanted);

    @PutExchange(url = "/mapping", contentType = "application/yaml")
    void chooseYaml(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String reason,
            @RequestBody byte[] wanted);

    /** What was chosen before, the newest first. */
    @GetExchange("/mapping/changes")
    List<Settings> changes(@PathVariable String tenant, @RequestParam int limit);

    @PostExchange(url = "/mapping/changes/{number}/restore", contentType = "application/json")
    void restore(@PathVariable String tenant, @PathVariable long number, @RequestBody Why why);

    /** For the history. */
    record Why(@Nullable String reason) {}

    /** How one of billing's payment methods is written. */
    record Method(String paymentMethod, @Nullable String bankAccountId) {}

    /** What is chosen; null or empty is none. */
    record Choices(
            @Nullable String receivablesAccount,
            @Nullable String undepositedFundsAccount,
            @Nullable String defaultItemAccount,
            @Nullable String advanceAccount,
            @Nullable String locationId,
            @Nullable String departmentId,
            Map<String, String> itemAccounts,
            Map<String, Method> methods,
            Map<String, String> currencyBankAccounts,
            @Nullable String baseCurrency,
            @Nullable String defaultItemLabel,
            Map<String, String> itemLabels,
            @Nullable String advanceAccountLabel) {}

    /**
     * What was chosen, by whom and when.
     *
     * @param wrong what the company does not have, in sentences that begin with the field
     * @param unchecked what could not be checked, in sentences
     * @param number of the change, in the list of changes
     */
    record Settings(
            @Nullable String receivablesAccount,
            String undepositedFundsAccount,
            @Nullable String defaultItemAccount,
            @Nullable String advanceAccount,
            @Nullable String locationId,
            @Nullable String departmentId,
            Map<String, String> itemAccounts,
            Map<String, Method> methods,
            Map<String, String> currencyBankAccounts,
            String baseCurrency,
            @Nullable String defaultItemLabel,
            Map<String, String> itemLabels,
            @Nullable String advanceAccountLabel,
            String changedBy,
            Instant changedAt,
            List<String> wrong,
            List<String> unchecked,
            @Nullable Long number,
            @Nullable String reason) {

        /** Without who and when. */
        public Choices chosen() {
            return new Choices(
                    receivablesAccount,
                    undepositedFundsAccount,
                    defaultItemAccount,
                    advanceAccount,
                    locationId,
                    departmentId,
                    itemAccounts,
                    methods,
                    currencyBankAccounts,
                    baseCurrency,
                    defaultItemLabel,
                    itemLabels,
                    advanceAccountLabel);
        }
    }

    /**
     * What a change would be.
     *
     * @param problems why it would be refused, in sentences that mostly begin with the field
     */
    record Trial(List<Difference> diff, List<String> problems, List<String> unchecked) {}

    /** @param path as {@code methods.CARD.bankAccountId} */
    record Difference(
            String path, @Nullable String before, @Nullable String after) {}
}
