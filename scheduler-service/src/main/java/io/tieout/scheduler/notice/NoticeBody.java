package io.tieout.scheduler.notice;

import io.tieout.model.event.Json;
import io.tieout.model.id.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a webhook says, as Standard Webhooks lays it out.
 *
 * @param type {@code tieout.notice.news} or {@code tieout.notice.digest}
 * @param timestamp when it was written, UTC
 */
record NoticeBody(String type, Instant timestamp, Data data) {

    /** What it is about. */
    record Data(TenantId tenant, String companyId, List<Line> causes) {}

    /**
     * A cause.
     *
     * @param before how many documents had it when it was told of last; 0 for one that is new
     */
    record Line(String code, long documents, long before, Instant since, String example, String remedy) {}

    static String of(
            String kind, TenantId tenant, String company, List<Cause> causes, Map<String, Long> told, Instant now) {
        List<Line> lines = causes.stream()
                .map(cause -> new Line(
                        cause.code(),
                        cause.documents(),
                        told.getOrDefault(cause.code(), 0L),
                        cause.since(),
                        cause.example(),
                        cause.remedy()))
                .toList();
        return Json.mapper()
                .writeValueAsString(new NoticeBody("tieout.notice." + kind, now, new Data(tenant, company, lines)));
    }
}
