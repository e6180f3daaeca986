package io.tieout.connector.image.source;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.FontFactory;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import tools.jackson.databind.JsonNode;

/**
 * Draws an invoice as far as it is known, the same bytes for the same invoice. Each page says above and below that it is a copy. Fonts are
 * those that every reader has, which know the letters of Western Europe; others show as question marks.
 */
final class Drawing {

    static final String MARK = "Copy \u2013 drawn by Tieout, not the original";

    /** More would be a book; the rest is said to be missing. */
    private static final int MOST_LINES = 1000;

    private static final Charset LETTERS = Charset.forName("windows-1252");
    private static final Font PLAIN = FontFactory.getFont(FontFactory.HELVETICA, 10);
    private static final Font BOLD = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 10);
    private static final Font LARGE = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 16);
    private static final float MARGIN = 50;

    private Drawing() {}

    /** @param invoice an {@code InvoiceRead}; what it does not have is left out */
    static byte[] of(JsonNode invoice) {
        var bytes = new ByteArrayOutputStream();
        var page = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN + 20, MARGIN + 20);
        PdfWriter writer = PdfWriter.getInstance(page, bytes);
        writer.setPageEvent(new Marks());
        page.open();
        sameEachTime(writer, invoice);
        page.addTitle("Invoice " + text(invoice, "invoiceNo") + " (copy)");
        page.add(new Paragraph("Invoice " + text(invoice, "invoiceNo"), LARGE));
        fact(page, "Customer", text(invoice, "customerId"));
        fact(page, "Date", text(invoice, "invoiceDate"));
        fact(page, "Due", text(invoice, "dueDate"));
        fact(page, "Terms", text(invoice.path("details"), "termName"));
        fact(page, "Reference", text(invoice.path("details"), "reference"));
        lines(page, invoice.path("details").path("lines"));
        fact(page, "Total", money(invoice.path("total")));
        fact(page, "Paid", money(invoice.path("paid")));
        fact(page, "Still due", money(invoice.path("due")));
        page.add(new Paragraph(
                "Drawn from what Sage Intacct said of this invoice when it was last read. The original may look different and say more.",
                PLAIN));
        page.close();
        return bytes.toByteArray();
    }

    /** Neither the time nor chance gets into the file. */
    private static void sameEachTime(PdfWriter writer, JsonNode invoice) {
        var epoch = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        epoch.setTimeInMillis(0);
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(epoch));
        writer.getInfo().remove(PdfName.MODDATE);
        byte[] id = Arrays.copyOf(Sha256.of(invoice.toString().getBytes(StandardCharsets.UTF_8)), 16);
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    private static void lines(Document page, JsonNode lines) {
        if (!lines.isArray()) {
            page.add(new Paragraph("The lines of this invoice are not known here.", PLAIN));
            return;
        }
        var table = new PdfPTable(new float[] {1, 6, 2});
        table.setWidthPercentage(100);
        table.setSpacingBefore(15);
        table.setHeaderRows(1);
        cell(table, "Line", BOLD, Element.ALIGN_LEFT);
        cell(table, "Description", BOLD, Element.ALIGN_LEFT);
        cell(table, "Amount", BOLD, Element.ALIGN_RIGHT);
        int number = 0;
        for (JsonNode line : lines) {
            if (++number > MOST_LINES) {
                break;
            }
            cell(table, Integer.toString(number), PLAIN, Element.ALIGN_LEFT);
            cell(table, description(line), PLAIN, Element.ALIGN_LEFT);
            cell(table, money(line.path("amount")), PLAIN, Element.ALIGN_RIGHT);
        }
        page.add(table);
        if (lines.size() > MOST_LINES) {
            page.add(new Paragraph("%d more lines are not shown.".formatted(lines.size() - MOST_LINES), PLAIN));
        }
    }

    private static String description(JsonNode line) {
        String memo = text(line, "memo");
        if (!memo.isEmpty()) {
            return memo;
        }
        String label = text(line, "accountLabel");
        return label.isEmpty() ? text(line, "accountNo") : label;
    }

    private static void cell(PdfPTable table, String text, Font font, int align) {
        var cell = new PdfPCell(new Phrase(legible(text), font));
        cell.setHorizontalAlignment(align);
        table.addCell(cell);
    }

    private static void fact(Document page, String name, String value) {
        if (!value.isEmpty()) {
            page.add(new Paragraph(legible(name + ": " + value), PLAIN));
        }
    }

    private static String money(JsonNode money) {
        String amount = text(money, "amount");
        return amount.isEmpty() ? "" : amount + " " + text(money, "currency");
    }

    private static String text(JsonNode of, String field) {
        JsonNode value = of.path(field);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }

    private static String legible(String text) {
        CharsetEncoder encoder = LETTERS.newEncoder();
        var legible = new StringBuilder();
        text.codePoints()
                .forEach(letter -> legible.append(
                        Character.isBmpCodePoint(letter) && encoder.canEncode((char) letter)
                                ? Character.toString(letter)
                                : "?"));
        return legible.toString();
    }

    /** What stands on each page. */
    private static final class Marks extends PdfPageEventHelper {

        @Override
        public void onEndPage(PdfWriter writer, Document page) {
            float middle = (page.left() + page.right()) / 2;
            for (float height : new float[] {page.top() + 15, page.bottom() - 15}) {
                ColumnText.showTextAligned(
                        writer.getDirectContent(), Element.ALIGN_CENTER, new Phrase(MARK, BOLD), middle, height, 0);
            }
        }
    }
}
