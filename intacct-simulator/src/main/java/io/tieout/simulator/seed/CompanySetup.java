package io.tieout.simulator.seed;

import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Entity;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.ledger.Trail;
import io.tieout.simulator.ledger.Work;
import java.util.HashMap;
import java.util.Map;

/** Terms, accounts, banks, locations, departments and labels. */
final class CompanySetup {

    private final Work work;
    private final Trail trail;

    CompanySetup(Work work, Trail trail) {
        this.work = work;
        this.trail = trail;
    }

    void save(CompanyDefinition company) {
        terms();
        accounts();
        banks(company);
        labels(company);
        locations(company);
        record(MasterRecord.DEPARTMENT, "SALES", "TITLE", "Sales");
        record(MasterRecord.DEPARTMENT, "SERVICE", "TITLE", "Service");
    }

    private void terms() {
        for (int days : new int[] {15, 30, 60}) {
            record(MasterRecord.TERM, "N" + days, "DESCRIPTION", "Net " + days, "DUEDATE", String.valueOf(days));
        }
    }

    private void accounts() {
        account("1000", "Operating Bank", "balancesheet", "debit");
        account("1010", "Savings", "balancesheet", "debit");
        account("1020", "Operating Bank UK", "balancesheet", "debit");
        account("1099", "Undeposited Funds", "balancesheet", "debit");
        account("1200", "Accounts Receivable", "balancesheet", "debit");
        account("2400", "Customer Deposits", "balancesheet", "credit");
        account("4000", "Subscription Revenue", "incomestatement", "credit");
        account("4010", "Service Revenue", "incomestatement", "credit");
        account("4900", "Discounts and Credits", "incomestatement", "debit");
        account("6800", "Bad Debt", "incomestatement", "debit");
        record(
                MasterRecord.GL_ACCOUNT,
                "4999",
                "TITLE",
                "Retired Revenue",
                "ACCOUNTTYPE",
                "incomestatement",
                "NORMALBALANCE",
                "credit",
                "STATUS",
                "inactive");
    }

    private void account(String number, String title, String type, String balance) {
        record(
                MasterRecord.GL_ACCOUNT,
                number,
                "TITLE",
                title,
                "ACCOUNTTYPE",
                type,
                "NORMALBALANCE",
                balance,
                "STATUS",
                "active");
    }

    private void banks(CompanyDefinition company) {
        bank(MasterRecord.CHECKING_ACCOUNT, "BOA", "Bank of America", "1000", company.baseCurrency());
        bank(MasterRecord.SAVINGS_ACCOUNT, "SAV", "Bank of America Savings", "1010", company.baseCurrency());
        if (company.entities().stream().anyMatch(entity -> "GBP".equals(entity.currency()))) {
            bank(MasterRecord.CHECKING_ACCOUNT, "HSBC", "HSBC UK", "1020", "GBP");
        }
    }

    private void bank(String object, String id, String name, String account, String currency) {
        record(object, id, "BANKNAME", name, "GLACCOUNTNO", account, "CURRENCY", currency);
    }

    private void labels(CompanyDefinition company) {
        label("Subscription", "4000");
        label("Service", "4010");
        label("Credit", "4900");
        if (company.features().accountLabels()) {
            label("Customer Deposit", "2400");
        }
    }

    private void label(String label, String account) {
        record(
                MasterRecord.ACCOUNT_LABEL,
                label,
                "DESCRIPTION",
                label,
                "GLACCOUNTNO",
                account,
                "OFFSETGLACCOUNTNO",
                "1200");
    }

    private void locations(CompanyDefinition company) {
        for (Entity entity : company.entities()) {
            String currency = company.baseCurrencyOf(entity.id());
            record(MasterRecord.ENTITY, entity.id(), "NAME", entity.name(), "CURRENCY", currency);
            record(MasterRecord.LOCATION, entity.id(), "NAME", entity.name(), "CURRENCY", currency);
        }
        if (company.entities().isEmpty()) {
            record(MasterRecord.LOCATION, "HQ", "NAME", "Headquarters", "CURRENCY", company.baseCurrency());
        }
    }

    private void record(String object, String name, String... namesAndValues) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        work.save(new MasterRecord(work.nextRecordNo(), object, name, fields, trail));
    }
}
