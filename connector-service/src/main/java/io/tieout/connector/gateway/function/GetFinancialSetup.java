package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlRootElement;

/** {@code getFinancialSetup}: the company's base currency and whether it has others. Source: vendor documentation of the company. */
@XmlRootElement(name = "getFinancialSetup")
final class GetFinancialSetup {}
