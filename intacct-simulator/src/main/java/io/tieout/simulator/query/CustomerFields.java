package io.tieout.simulator.query;

import io.tieout.simulator.ledger.Customer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** CUSTOMER as the gateway shows it. */
final class CustomerFields {

    private static final List<String> TEXTS = List.of(
            "PARENTID",
            "TERMNAME",
            "CURRENCY",
            "CUSTTYPE",
            "CUSTREPID",
            "TAXID",
            "COMMENTS",
            "ACCOUNTLABEL",
            "ARACCOUNT",
            "DELIVERY_OPTIONS",
            "DISPLAYCONTACT.CONTACTNAME",
            "DISPLAYCONTACT.PRINTAS",
            "DISPLAYCONTACT.COMPANYNAME",
            "DISPLAYCONTACT.FIRSTNAME",
            "DISPLAYCONTACT.LASTNAME",
            "DISPLAYCONTACT.PHONE1",
            "DISPLAYCONTACT.EMAIL1",
            "DISPLAYCONTACT.EMAIL2",
            "DISPLAYCONTACT.MAILADDRESS.ADDRESS1",
            "DISPLAYCONTACT.MAILADDRESS.ADDRESS2",
            "DISPLAYCONTACT.MAILADDRESS.CITY",
            "DISPLAYCONTACT.MAILADDRESS.STATE",
            "DISPLAYCONTACT.MAILADDRESS.ZIP",
            "DISPLAYCONTACT.MAILADDRESS.COUNTRY",
            "BILLTO.CONTACTNAME",
            "SHIPTO.CONTACTNAME");

    private CustomerFields() {}

    static ObjectType<Customer> type() {
        ObjectType<Customer> type = new ObjectType<Customer>(
                        Customer.OBJECT,
                        "CUSTOMERID",
                        work -> work.all(Customer.OBJECT).map(Customer.class::cast),
                        Customer::trail,
                        Customer::fields)
                .with("RECORDNO", DataType.INTEGER, (work, row) -> row.recordNo())
                .with("CUSTOMERID", DataType.TEXT, (work, row) -> row.customerId())
                .with("NAME", DataType.TEXT, (work, row) -> row.name())
                .with("ENTITY", DataType.TEXT, (work, row) -> "C" + row.customerId());
        for (String text : TEXTS) {
            type.with(text, DataType.TEXT, (work, row) -> row.fields().get(text));
        }
        type.with("CREDITLIMIT", DataType.CURRENCY, (work, row) -> limit(row.fields()))
                .with("TOTALDUE", DataType.CURRENCY, (work, row) -> row.totalDue())
                .with("STATUS", DataType.ENUM, List.of("active", "inactive"), (work, row) -> Coded.status(row.active()))
                .with(
                        "ONHOLD",
                        DataType.BOOLEAN,
                        (work, row) -> "true".equals(row.fields().get("ONHOLD")))
                .with(
                        "WHENCREATED",
                        DataType.TIMESTAMP,
                        (work, row) -> row.trail().created())
                .indexed("CUSTOMERID", TrailFields.naturalKey(Customer.OBJECT, Customer.class));
        ContactFields.addTo(type);
        return TrailFields.add(type, Customer.class);
    }

    private static BigDecimal limit(Map<String, String> fields) {
        String limit = fields.getOrDefault("CREDITLIMIT", "");
        return limit.isEmpty() ? BigDecimal.ZERO.setScale(2) : new BigDecimal(limit).setScale(2);
    }
}
