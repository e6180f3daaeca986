package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlRootElement;

/** {@code get_applications}: what the company has subscribed to. Source: vendor documentation of subscriptions. */
@XmlRootElement(name = "get_applications")
final class GetApplications {}
