package io.tieout.mapping.waiting;

import static java.util.Comparator.comparing;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.crosswalk.Keys;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of waiting documents, as news from Intacct writes it. What the news says of a command or a record is committed before, so that who
 * keeps a document in the same moment either is found here or, looking after he has kept it, finds the news himself.
 */
@Repository
public class DecidedDocuments {

    private final JdbcClient jdbc;

    DecidedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** They stand in Intacct, or never will. */
    @Transactional
    public void gone(Collection<DocumentKey> documents) {
        if (documents.isEmpty()) {
            return;
        }
        jdbc.sql("""
                DELETE FROM waiting_document w
                 USING %s AS gone (tenant, kind, document_id)
                 WHERE w.tenant = gone.tenant AND w.kind = gone.kind AND w.document_id = gone.document_id
                """.formatted(Keys.TABLE))
                .params(Keys.of(documents.stream().sorted().distinct().toList()).asParameters())
                .update();
    }

    /**
     * They wait for a person now, unless they wait for their customer or settings already and the refusal is of an earlier command.
     *
     * @param refusals no two of one document
     */
    @Transactional
    public void refused(Collection<CommandRefused> refusals) {
        if (refusals.isEmpty()) {
            return;
        }
        List<CommandRefused> sorted =
                refusals.stream().sorted(comparing(CommandRefused::document)).toList();
        jdbc.sql("""
                UPDATE waiting_document w
                   SET waits_for = 'PERSON', code = refused.code, reason = refused.reason, version = DEFAULT
                  FROM unnest(:tenants::text[], :kinds::text[], :documents::text[], :revisions::int[], :codes::text[],
                              :reasons::text[])
                       AS refused (tenant, kind, document_id, revision, code, reason)
                 WHERE w.tenant = refused.tenant AND w.kind = refused.kind AND w.document_id = refused.document_id
                   AND (w.waits_for IN ('OUTCOME', 'PERSON') OR w.next_revision <= refused.revision)
                """)
                .params(Keys.of(sorted, CommandRefused::document)
                        .with("revisions", CommandRefused::revision)
                        .with("codes", one -> one.problem().code())
                        .with(
                                "reasons",
                                one -> one.problem().cause() + " "
                                        + one.problem().remedy())
                        .asParameters())
                .update();
    }

    /** After a restore: refusals of commands of the forgotten time are old news for what will be written under a later revision. */
    void countFrom(long revision) {
        jdbc.sql(
                        "UPDATE waiting_document SET next_revision = :next WHERE next_revision < :next AND waits_for <> 'OUTCOME'")
                .param("next", revision + 1)
                .update();
    }

    /** Says why documents of a customer will wait for long. */
    @Transactional
    public void explain(DocumentKey customer, String reason) {
        jdbc.sql("""
                UPDATE waiting_document SET reason = :reason
                 WHERE tenant = :tenant AND customer_id = :customer AND waits_for = 'CUSTOMER'
                """)
                .param("reason", reason)
                .param("tenant", customer.tenant().value())
                .param("customer", customer.id())
                .update();
    }
}
