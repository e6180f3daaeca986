package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlRootElement;

/** {@code getAPISession}: opens a session for the entity that the sign-in names. Has to be the only function of its request. */
@XmlRootElement(name = "getAPISession")
public final class GetApiSession {}
