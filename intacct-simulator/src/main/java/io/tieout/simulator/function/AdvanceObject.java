package io.tieout.simulator.function;

import io.tieout.simulator.ledger.LedgerRecord;
import io.tieout.simulator.ledger.ReceiptKind;
import io.tieout.simulator.receivables.Amounts;
import io.tieout.simulator.receivables.DocumentDraft.LineDraft;
import io.tieout.simulator.receivables.ReceiptDraft;
import io.tieout.simulator.receivables.ReceivingMoney;
import io.tieout.simulator.xml.Element;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ARADVANCE for the generic functions. */
final class AdvanceObject implements GenericObject {

    private static final List<String> DIMENSIONS = List.of(
            "PROJECTID",
            "TASKID",
            "CUSTOMERID",
            "VENDORID",
            "EMPLOYEEID",
            "ITEMID",
            "CLASSID",
            "CONTRACTID",
            "WAREHOUSEID");

    @Override
    public String name() {
        return "ARADVANCE";
    }

    @Override
    public LedgerRecord create(Element element, Invocation in) {
        CurrencyNaming.requireAllowed(element, in);
        List<LineDraft> items = element.childIgnoringCase("ARADVANCEITEMS").stream()
                .flatMap(all -> all.children().stream())
                .map(AdvanceObject::item)
                .toList();
        ReceiptDraft draft = new ReceiptDraft(
                ReceiptKind.ADVANCE,
                GenericValues.text(element, "DOCNUMBER"),
                GenericValues.text(element, "CUSTOMERID"),
                "",
                GenericValues.text(element, "PAYMENTMETHOD"),
                GenericValues.text(element, "DESCRIPTION"),
                GenericValues.funding(element),
                GenericValues.date(element, "RECEIPTDATE", in),
                GenericValues.date(element, "PAYMENTDATE", in),
                GenericValues.text(element, "CURRENCY"),
                GenericValues.rate(element),
                null,
                BigDecimal.ZERO.setScale(2),
                "Draft".equals(element.field("ACTION")),
                List.of(),
                items);
        return ReceivingMoney.receive(in.work(), in.actor(), draft);
    }

    private static Map<String, String> dimensions(Element item) {
        Map<String, String> dimensions = new HashMap<>();
        for (String dimension : DIMENSIONS) {
            String value = GenericValues.text(item, dimension);
            if (!value.isEmpty()) {
                dimensions.put(dimension, value);
            }
        }
        return dimensions;
    }

    private static LineDraft item(Element item) {
        return new LineDraft(
                GenericValues.text(item, "ACCOUNTNO"),
                GenericValues.text(item, "ACCOUNTLABEL"),
                Amounts.required("TRX_AMOUNT", item.field("TRX_AMOUNT")),
                GenericValues.text(item, "LOCATIONID"),
                GenericValues.text(item, "DEPARTMENTID"),
                GenericValues.text(item, "ENTRYDESCRIPTION"),
                dimensions(item));
    }
}
