package io.tieout.simulator.query;

import io.tieout.simulator.ledger.Customer;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The contacts of customers and invoices, whose fields a query names by a path and a dot. */
final class ContactFields {

    static final Set<String> NAMES = Set.of(
            "CONTACTNAME",
            "PRINTAS",
            "COMPANYNAME",
            "PREFIX",
            "FIRSTNAME",
            "INITIAL",
            "LASTNAME",
            "PHONE1",
            "PHONE2",
            "CELLPHONE",
            "PAGER",
            "FAX",
            "EMAIL1",
            "EMAIL2",
            "URL1",
            "URL2",
            "MAILADDRESS.ADDRESS1",
            "MAILADDRESS.ADDRESS2",
            "MAILADDRESS.CITY",
            "MAILADDRESS.STATE",
            "MAILADDRESS.ZIP",
            "MAILADDRESS.COUNTRY",
            "MAILADDRESS.COUNTRYCODE",
            "MAILADDRESS.ISOCOUNTRYCODE");

    private static final List<String> PATHS = List.of("DISPLAYCONTACT", "CONTACTINFO", "BILLTO", "SHIPTO");

    private ContactFields() {}

    static void addTo(ObjectType<Customer> type) {
        PATHS.forEach(path -> type.related(path, (work, row) -> of(row, path)));
    }

    static void addToInvoices(ObjectType<Document> type) {
        for (String path : List.of("CONTACT", "BILLTO", "SHIPTO")) {
            type.related(path, (work, row) -> of(work, row, path));
        }
        type.with(
                        "BILLTOPAYTOCONTACTNAME",
                        DataType.TEXT,
                        (work, row) -> of(work, row, "BILLTO").get("CONTACTNAME"))
                .with(
                        "SHIPTORETURNTOCONTACTNAME",
                        DataType.TEXT,
                        (work, row) -> of(work, row, "SHIPTO").get("CONTACTNAME"));
    }

    private static Map<String, String> of(Work work, Document document, String path) {
        return work.customer(document.customerId())
                .map(customer -> of(customer, path))
                .orElse(Map.of());
    }

    /** A contact of a customer; the display contact stands in for what was not given. */
    private static Map<String, String> of(Customer customer, String path) {
        Map<String, String> contact = new HashMap<>();
        contact.put("CONTACTNAME", customer.name() + "(C" + customer.customerId() + ")");
        for (String source : List.of("DISPLAYCONTACT.", path + ".")) {
            customer.fields().forEach((name, value) -> {
                if (name.startsWith(source) && !value.isEmpty()) {
                    contact.put(name.substring(source.length()), value);
                }
            });
        }
        return contact;
    }
}
