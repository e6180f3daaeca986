package io.tieout.simulator.function;

import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.xml.Element;

/** {@code getFinancialSetup}: currencies, entities, books and fiscal year of the company, as the vendor's page shows it. */
final class GetFinancialSetup implements GatewayFunction {

    @Override
    public String name() {
        return "getFinancialSetup";
    }

    @Override
    public void check(Element body) throws SyntaxViolation {
        Syntax.EMPTY.check(body);
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        CompanyDefinition company = in.actor().company();
        return Answer.data(
                Answer.attributes(),
                xml -> xml.start("financialSetup")
                        .element("baseCurrency", company.multiBaseCurrency() ? "" : company.baseCurrency())
                        .element("defaultBook", "ACCRUAL")
                        .element("firstFiscalMonth", "1")
                        .element("multiBaseCurrency", String.valueOf(company.multiBaseCurrency()))
                        .element("multiBook", "false")
                        .element(
                                "multiCurrency",
                                String.valueOf(company.features().multiCurrency()))
                        .element("multiEntityShared", String.valueOf(company.multiEntity()))
                        .end());
    }
}
