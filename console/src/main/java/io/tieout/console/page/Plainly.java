package io.tieout.console.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What services say, in the words of whoever reads the pages. Their sentences name fields and addresses, for whoever writes programs; here
 * these are the labels of the forms. What is not known stays as it is: a strange word is better than a lost one.
 */
public final class Plainly {

    /** Fields of the forms, by their name in the API. The longer of two that begin alike stands first. */
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("undepositedFundsAccount", "Undeposited funds");
        LABELS.put("defaultItemAccount", "Revenue account");
        LABELS.put("receivablesAccount", "Accounts receivable");
        LABELS.put("advanceAccountLabel", "Label of advances");
        LABELS.put("advanceAccount", "Advances");
        LABELS.put("locationId", "Location");
        LABELS.put("departmentId", "Department");
        LABELS.put("baseCurrency", "Base currency");
        LABELS.put("defaultItemLabel", "Label of invoice lines");
        LABELS.put("itemAccounts", "Accounts of items");
        LABELS.put("itemLabels", "Labels of items");
        LABELS.put("currencyBankAccounts", "Bank accounts by currency");
        LABELS.put("companyId", "Company ID");
        LABELS.put("userId", "Web services user");
        LABELS.put("userPassword", "Password of the user");
        LABELS.put("senderId", "Sender ID");
        LABELS.put("senderPassword", "Password of the sender");
        LABELS.put("entityId", "Entity");
        LABELS.put("permits", "Requests at once");
        LABELS.put("quietHours.from", "Quiet from");
        LABELS.put("quietHours.until", "Quiet until");
        LABELS.put("digestAt", "Digest");
        LABELS.put("emails", "E-mail addresses");
        LABELS.put("startDate", "Start date");
    }

    private static final Map<String, String> METHODS = Map.of(
            "CARD",
            "Card",
            "ACH",
            "ACH",
            "WIRE",
            "Wire",
            "CHECK",
            "Check",
            "CASH",
            "Cash",
            "OTHER",
            "Any other method");

    private static final Pattern OF_A_METHOD =
            Pattern.compile("\\bmethods\\.([A-Z]+)(\\.(paymentMethod|bankAccountId))?");
    private static final Pattern OF_A_CURRENCY = Pattern.compile("\\bcurrencyBankAccounts\\.([A-Z]{3})\\b");
    private static final Pattern OF_AN_ITEM = Pattern.compile("\\bitemAccounts\\.(\\S+?)(?=[ ,:.]|$)");
    private static final Pattern AN_ACCOUNT = Pattern.compile(
            "\\b(an|another) (undepositedFundsAccount|receivablesAccount|advanceAccount|defaultItemAccount)\\b");
    private static final Pattern ASSUMPTION = Pattern.compile(" ?\\(SIM-\\d+\\)");
    private static final Pattern CHOOSING = Pattern.compile(": PUT /api/v1/tenants/…/mapping of the mapping service");
    private static final Pattern ADDRESS = Pattern.compile(
            "( What they were made for:)? ?\\(?(GET|PUT|POST|DELETE) (/api/v1/|…/)[^\\s)]*[^\\s).;,]\\)?(, or [^.]*\\))?");
    private static final Pattern IN_BRACKETS = Pattern.compile(" \\((methods|advanceAccountLabel)\\)");

    private Plainly() {}

    /** A sentence of a service, readable. */
    public static String said(String sentence) {
        String plain = ASSUMPTION.matcher(sentence).replaceAll("");
        plain = CHOOSING.matcher(plain).replaceAll(" under Accounts and rules");
        plain = ADDRESS.matcher(plain).replaceAll("");
        plain = IN_BRACKETS.matcher(plain).replaceAll("");
        plain = plain.replace("In the mapping settings", "Under Accounts and rules")
                .replace("in the mapping settings", "under Accounts and rules")
                .replace("No mapping settings are known of this tenant", "No accounts are chosen yet")
                .replace("the mapping settings", "Accounts and rules")
                .replace("such a payment is parked", "such a payment waits for a person")
                .replace("Another tenant", "Another workspace")
                .replace("another tenant", "another workspace")
                .replace("other tenant", "other workspace")
                .replace("that tenant", "that workspace")
                .replace("The connection of tenant ", "The connection of ")
                .replaceAll("\\b[Tt]enant (?=[A-Za-z0-9])", "");
        plain = AN_ACCOUNT.matcher(plain).replaceAll("$1 account for $2");
        plain = OF_A_METHOD
                .matcher(plain)
                .replaceAll(found -> METHODS.getOrDefault(found.group(1), found.group(1))
                        + ("paymentMethod".equals(found.group(3)) ? ", as what" : ", bank account"));
        plain = OF_A_CURRENCY.matcher(plain).replaceAll("Bank account for $1");
        plain = OF_AN_ITEM.matcher(plain).replaceAll("Account of item $1");
        for (Map.Entry<String, String> field : LABELS.entrySet()) {
            plain = plain.replaceAll("\"?\\b" + Pattern.quote(field.getKey()) + "\\b\"?", field.getValue());
        }
        plain = plain.replace("..", ".").strip();
        return plain.isEmpty() || plain.matches("(?s).*[.!?…]$") ? plain : plain + ".";
    }

    /** What a field is called; a path as {@code methods.CARD.bankAccountId} too. */
    public static String label(String path) {
        String said = said(path);
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    /** What billing calls {@code CARD}. */
    public static String method(String name) {
        return METHODS.getOrDefault(name, name);
    }
}
