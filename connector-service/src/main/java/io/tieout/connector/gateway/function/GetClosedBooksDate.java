package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlRootElement;

/** {@code get_closedbooksdate}: the last closed day. Source: the vendor's 2.1 DTD only. */
@XmlRootElement(name = "get_closedbooksdate")
final class GetClosedBooksDate {}
