package io.tieout.console.api;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** mapping-service. */
@HttpExchange(url = "/api/v1/tenants/{tenant}", accept = "application/json")
public interface MappingApi {

    @GetExchange("/exceptions")
    List<OpenCause> exceptions(@PathVariable String tenant);
}
