package io.tieout.scheduler.notice;

import io.tieout.model.id.DeterministicId;
import io.tieout.model.id.TenantId;
import io.tieout.scheduler.mail.Letter;
import io.tieout.scheduler.mail.MailServer;
import io.tieout.scheduler.mail.Mails;
import io.tieout.scheduler.tenant.Tenants;
import io.tieout.scheduler.webhook.Webhooks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes to each tenant's people what is new to them. */
@Service
class TellingNews {

    private static final Logger log = LoggerFactory.getLogger(TellingNews.class);

    private final ChosenNotices chosen;
    private final Troubles troubles;
    private final Tenants tenants;
    private final NoticeLetters letters;
    private final Mails mails;
    private final MailServer server;
    private final Webhooks webhooks;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TellingNews(
            ChosenNotices chosen,
            Troubles troubles,
            Tenants tenants,
            NoticeLetters letters,
            Mails mails,
            MailServer server,
            Webhooks webhooks,
            TransactionTemplate transactions,
            Clock clock) {
        this.chosen = chosen;
        this.troubles = troubles;
        this.tenants = tenants;
        this.letters = letters;
        this.mails = mails;
        this.server = server;
        this.webhooks = webhooks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What cannot be told to one tenant stops no other; it is tried again in the next round. */
    void runOnce() {
        for (TenantId tenant : chosen.tenants()) {
            try {
                transactions.executeWithoutResult(
                        transaction -> chosen.lockFree(tenant).ifPresent(this::tell));
            } catch (RuntimeException failed) {
                log.atError().addKeyValue("tenant", tenant).setCause(failed).log("Notices could not be written");
            }
        }
    }

    private void tell(NoticeSettings settings) {
        Instant now = clock.instant();
        TenantId tenant = settings.tenant();
        if (server.whyNone() != null && settings.webhook() == null) {
            return; // said where it was chosen; it is news still when there is a server
        }
        List<Cause> open = troubles.causes(tenant);
        chosen.forgetAllBut(tenant, open);
        String company = tenants.get(tenant).company().companyId();
        if (settings.isDigestDueAt(now)) {
            LocalDate today = now.atZone(settings.zone()).toLocalDate();
            chosen.digested(tenant, today);
            String body = NoticeBody.of("digest", tenant, company, open, chosen.told(tenant), now);
            send(settings, letters.digest(company, open, settings.zone()), body, "digest", today.toString());
            open.forEach(cause -> chosen.tell(tenant, cause, now));
            return;
        }
        Map<String, Long> told = chosen.told(tenant);
        List<News> news = settings.isQuietAt(now) ? List.of() : News.of(open, told);
        if (!news.isEmpty()) {
            List<Cause> causes = news.stream().map(News::cause).toList();
            String body = NoticeBody.of("news", tenant, company, causes, told, now);
            send(settings, letters.news(company, news, settings.zone()), body, "news", now + " " + news);
            news.forEach(one -> chosen.tell(tenant, one.cause(), now));
            chosen.toldNews(tenant, now);
        }
    }

    private void send(NoticeSettings settings, Letter letter, String body, String kind, String which) {
        if (settings.webhook() != null) {
            webhooks.add(
                    DeterministicId.of("webhook", settings.tenant().value(), kind, which),
                    settings.tenant(),
                    settings.webhook(),
                    body,
                    clock.instant());
        }
        if (server.whyNone() != null) {
            return;
        }
        settings.addresses()
                .forEach(address -> mails.add(
                        DeterministicId.of("notice", settings.tenant().value(), kind, which, address.value()),
                        settings.tenant(),
                        address,
                        letter,
                        clock.instant()));
    }
}
