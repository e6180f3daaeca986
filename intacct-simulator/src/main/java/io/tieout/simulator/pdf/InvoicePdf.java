package io.tieout.simulator.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.FontFactory;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import io.tieout.simulator.ledger.Line;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;

/** A printed invoice. */
public final class InvoicePdf {

    private InvoicePdf() {}

    /** One page with the invoice's header, lines and balance: the same bytes until the invoice, its customer or the company changes. */
    public static byte[] of(String company, String customer, io.tieout.simulator.ledger.Document invoice) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document page = new Document(PageSize.A4);
        PdfWriter writer = PdfWriter.getInstance(page, bytes);
        page.open();
        sameEachTime(writer, invoice);
        page.add(new Paragraph(company, FontFactory.getFont(FontFactory.HELVETICA_BOLD, 18)));
        page.add(new Paragraph(
                "Invoice " + invoice.number() + " of " + invoice.date() + ", due " + invoice.due(),
                FontFactory.getFont(FontFactory.HELVETICA, 12)));
        page.add(new Paragraph("To: " + customer + " (" + invoice.customerId() + ")"));
        PdfPTable table = new PdfPTable(3);
        table.setSpacingBefore(20);
        table.addCell("Line");
        table.addCell("Description");
        table.addCell("Amount");
        for (Line line : invoice.lines()) {
            table.addCell(String.valueOf(line.lineNo()));
            table.addCell(line.memo().isEmpty() ? "Account " + line.accountNo() : line.memo());
            table.addCell(line.amount().toPlainString());
        }
        page.add(table);
        String currency = invoice.money().currency();
        page.add(new Paragraph("Total " + invoice.total() + " " + currency));
        page.add(new Paragraph("Due " + invoice.open() + " " + currency));
        page.close();
        return bytes.toByteArray();
    }

    /** The file is as old as the invoice's last change, and its id is the invoice's: neither the time nor chance gets in. */
    private static void sameEachTime(PdfWriter writer, io.tieout.simulator.ledger.Document invoice) {
        PdfDictionary info = writer.getInfo();
        Instant at = Objects.requireNonNullElse(
                invoice.trail().modified(), invoice.trail().created());
        var changed = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        changed.setTime(Date.from(at));
        info.put(PdfName.CREATIONDATE, new PdfDate(changed));
        byte[] id = ByteBuffer.allocate(16)
                .putLong(invoice.recordNo())
                .putLong(at.getEpochSecond())
                .array();
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }
}
