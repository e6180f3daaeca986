package io.tieout.simulator.seed;

import io.tieout.simulator.company.Company;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Entity;
import io.tieout.simulator.company.Features;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.Funding;
import io.tieout.simulator.ledger.Origin;
import io.tieout.simulator.ledger.ReceiptKind;
import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.receivables.Actor;
import io.tieout.simulator.receivables.CreatingDocuments;
import io.tieout.simulator.receivables.DocumentDraft;
import io.tieout.simulator.receivables.DocumentDraft.LineDraft;
import io.tieout.simulator.receivables.KeepingCustomers;
import io.tieout.simulator.receivables.ReceiptDraft;
import io.tieout.simulator.receivables.ReceiptDraft.DetailDraft;
import io.tieout.simulator.receivables.ReceivingMoney;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fills one company's books. Everything goes through the same rules as the gateway's functions. */
final class Seeding {

    private static final Instant BASE = Instant.parse("2026-01-05T08:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final int COMMIT_AFTER = 200;
    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    private final CompanyDefinition rules;
    private final boolean labels;
    private final Work work;
    private int seconds;

    private Seeding(CompanyDefinition company, Work work) {
        this.rules = lenient(company);
        this.labels = company.features().accountLabels();
        this.work = work;
    }

    /** The same company before its books were closed and its AR was configured by hand. */
    private static CompanyDefinition lenient(CompanyDefinition company) {
        List<Entity> open = company.entities().stream()
                .map(entity -> new Entity(entity.id(), entity.name(), entity.currency(), null))
                .toList();
        return company.withEntities(open).withClosedThrough(null).withFeatures(Features.DEFAULT);
    }

    /** An invoice to make: its number, for whom, in which currency, at which entity. */
    record Placement(String number, String customerId, String currency, String entity, String location) {}

    static void seed(Company company, SeedPlan plan, Placing placing) {
        company.books().write(work -> {
            Seeding seeding = new Seeding(company.definition(), work);
            new CompanySetup(work, seeding.actor("").trail()).save(company.definition());
            seeding.customers(plan.customers());
            for (int i = 1; i <= plan.openInvoices() + plan.paidInvoices(); i++) {
                seeding.invoice(i, i <= plan.openInvoices(), placing.place(i));
                if (i % COMMIT_AFTER == 0) {
                    work.commit();
                }
            }
            work.commit();
            return plan;
        });
    }

    /** Decides where the invoice with this number, counted from 1, belongs. */
    interface Placing {
        Placement place(int invoice);
    }

    private void customers(int count) {
        for (int i = 1; i <= count; i++) {
            String id = customerId(i);
            KeepingCustomers.create(
                    work,
                    actor(""),
                    Map.of(
                            "CUSTOMERID",
                            id,
                            "NAME",
                            Names.company(i),
                            "TERMNAME",
                            i % 3 == 0 ? "N15" : i % 3 == 1 ? "N30" : "N60",
                            "CREDITLIMIT",
                            "50000",
                            "DISPLAYCONTACT.PRINTAS",
                            Names.company(i),
                            "DISPLAYCONTACT.CONTACTNAME",
                            Names.company(i) + "(" + id + ")",
                            "DISPLAYCONTACT.EMAIL1",
                            "ap@customer" + (1000 + i) + ".example"));
        }
    }

    static String customerId(int number) {
        return "C-" + (1000 + number);
    }

    private void invoice(int number, boolean open, Placement placement) {
        LocalDate date = FIRST_DAY.plusDays((number * 7L) % 150);
        Document invoice = CreatingDocuments.create(
                work,
                actor(placement.entity()),
                new DocumentDraft(
                        DocumentKind.INVOICE,
                        placement.number(),
                        placement.customerId(),
                        "PO-" + (7000 + number),
                        "Services " + date.getMonth() + " " + date.getYear(),
                        date,
                        null,
                        null,
                        "",
                        placement.currency(),
                        null,
                        false,
                        "",
                        Map.of(),
                        lines(number, placement.location())));
        if (!open) {
            pay(number, invoice, invoice.total(), placement.entity());
        } else if (number % 20 == 0) {
            pay(number, invoice, new BigDecimal("25.00"), placement.entity());
        }
    }

    private List<LineDraft> lines(int number, String location) {
        List<LineDraft> lines = new ArrayList<>();
        int count = number % 12 == 0 ? 3 : number % 5 == 0 ? 2 : 1;
        for (int line = 1; line <= count; line++) {
            long cents = 10_000 + (number * 3_737L + line * 1_913L) % 90_000;
            lines.add(new LineDraft(
                    labels ? "" : line == 1 ? "4000" : "4010",
                    labels ? line == 1 ? "Subscription" : "Service" : "",
                    BigDecimal.valueOf(cents, 2),
                    location,
                    line == 1 ? "SALES" : "SERVICE",
                    line == 1 ? "Subscription" : "Onboarding",
                    Map.of()));
        }
        return lines;
    }

    private void pay(int number, Document invoice, BigDecimal amount, String entity) {
        LocalDate date = invoice.date().plusDays(20);
        boolean toBank = invoice.money().foreign() || number % 2 == 0;
        ReceivingMoney.receive(
                work,
                actor(entity),
                new ReceiptDraft(
                        ReceiptKind.PAYMENT,
                        "SEED-" + number,
                        invoice.customerId(),
                        "",
                        number % 3 == 0 ? "EFT" : "Credit Card",
                        "Seeded payment",
                        toBank ? new Funding("BOA", null, null) : new Funding(null, "1099", null),
                        date,
                        date,
                        "",
                        null,
                        null,
                        ZERO,
                        false,
                        List.of(new DetailDraft("ARINVOICE", invoice.recordNo(), null, amount, ZERO, null)),
                        List.of()));
    }

    /** Two records share each second, as on the real gateway. */
    private Actor actor(String entity) {
        seconds++;
        return new Actor(rules, "seed", entity, BASE.plusSeconds(seconds / 2), Origin.SEED, null);
    }
}
