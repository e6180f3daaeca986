package io.tieout.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.reading.record.ReadRecords;
import io.tieout.starter.retention.Housekeeping;
import io.tieout.starter.retention.Retained;
import io.tieout.testsupport.RetentionPage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the running connector deletes of what it has done. */
class ConnectorRetentionIT extends ConnectorContext {

    @Autowired
    private Housekeeping housekeeping;

    @Autowired
    private List<Retained> tables;

    @Autowired
    private ReadRecords records;

    @Test
    void thePageSaysWhatIsKept() {
        assertThat(tables.stream().map(table -> RetentionPage.row(table.table(), table.property(), table.kept())))
                .containsExactlyInAnyOrderElementsOf(RetentionPage.rowsOf("all", "connector"));
    }

    @Test
    void whoAsksForADeletedPostingIsToldWhatBecameOfIt() {
        jdbc.sql("""
                INSERT INTO settled_command (command_id, tenant, state, revision, decisions, record_no, settled_at)
                VALUES ('long-ago', 'retention', 'POSTED', 1, 1, '4711', '2020-02-03T12:00:00Z')
                """).update();

        var answer = call("GET", "/tenants/retention/postings/long-ago", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains(
                        "Posting long-ago was posted as record 4711 on 2020-02-03 and is not kept any more. It is never sent again.");
    }

    @Test
    void runsThatEndedLongAgoAreForgottenAndThoseUnderWayNever() {
        jdbc.sql("""
                INSERT INTO sync_run (tenant, run_id, objects, everything, trace_id, span_id, state, queued_at, due_at, progress,
                                      ended_at)
                VALUES ('retention', 'old', '{}', false, '0', '0', 'COMPLETED', now(), now(), '{}', now() - interval '31 days'),
                       ('retention', 'young', '{}', false, '0', '0', 'FAILED', now(), now(), '{}', now() - interval '29 days'),
                       ('retention', 'waits', '{}', false, '0', '0', 'QUEUED', now() - interval '99 days', 'infinity', '{}', NULL)
                """).update();

        sweep();

        assertThat(texts("SELECT run_id FROM sync_run WHERE tenant = 'retention'"))
                .containsExactlyInAnyOrder("young", "waits");
    }

    @Test
    void aRecordThatWasDeletedLongAgoIsForgottenAndShouldItComeAgainItsRevisionsCountOn() {
        jdbc.sql("""
                INSERT INTO read_record (tenant, book, subject, record_no, content_hash, revision, content, deleted, deleted_at)
                VALUES ('retention', '', 'INVOICES', 'gone', 'x', 41, '{}', true, now() - interval '401 days'),
                       ('retention', '', 'INVOICES', 'just gone', 'x', 99, '{}', true, now() - interval '399 days'),
                       ('retention', '', 'INVOICES', 'there', 'x', 98, '{}', false, NULL)
                """).update();

        sweep();

        assertThat(texts("SELECT record_no FROM read_record WHERE tenant = 'retention'"))
                .containsExactlyInAnyOrder("just gone", "there");
        assertThat(records.firstRevision()).isEqualTo(42);
    }

    @Test
    void monthsOfApiTransactionsAreForgottenAfterTwoYears() {
        jdbc.sql("""
                INSERT INTO api_usage (tenant, company, month, cause, transactions)
                SELECT 'retention', 'RETENTION', to_char(now() AT TIME ZONE 'UTC' - make_interval(days => days), 'YYYY-MM'), 'POST', 1
                  FROM unnest('{0, 700, 800}'::int[]) AS ago (days)
                """).update();

        sweep();

        assertThat(texts("SELECT month FROM api_usage WHERE tenant = 'retention'"))
                .hasSize(2);
    }

    @Test
    void imagesOfLongAgoGoWithTheirPartsAndSoDoAddressesOfFiles() {
        jdbc.sql("""
                INSERT INTO invoice_image (image, tenant, book, invoice_id, source, version, size, hash, kept_at, checked_at, whole)
                SELECT image::uuid, 'retention', '', id, 'INTACCT', '', 1, 'x', now() - make_interval(days => days), now(), whole
                  FROM (VALUES ('00000000-0000-0000-0000-000000000001', 'old', 31, true),
                               ('00000000-0000-0000-0000-000000000002', 'half', 31, false),
                               ('00000000-0000-0000-0000-000000000003', 'young', 29, true)) AS kept (image, id, days, whole)
                """).update();
        jdbc.sql("""
                INSERT INTO invoice_image_part (image, part, bytes)
                SELECT image, 0, 'x' FROM invoice_image WHERE tenant = 'retention'
                """).update();
        jdbc.sql("""
                INSERT INTO upstream_image (tenant, invoice_id, address, told_at, kept_at)
                VALUES ('retention', 'old', 'x', now(), now() - interval '401 days'), ('retention', 'young', 'x', '-infinity', now())
                """).update();

        sweep();

        assertThat(texts("SELECT invoice_id FROM invoice_image WHERE tenant = 'retention'"))
                .containsExactly("young");
        assertThat(texts("SELECT image::text FROM invoice_image_part WHERE image::text LIKE '00000000%'"))
                .hasSize(1);
        assertThat(texts("SELECT invoice_id FROM upstream_image WHERE tenant = 'retention'"))
                .containsExactly("young");
    }

    private void sweep() {
        while (housekeeping.runOnce()) {
            Thread.onSpinWait();
        }
    }

    private List<String> texts(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
