package io.tieout.starter.security;

import io.tieout.model.text.StorableText;
import io.tieout.starter.web.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Checks the address before anything of the body is read: whether the token opens its tenant, and whether its texts are such as a
 * table can hold. The tenant is the one that the controller will be given, decoded from the same segment, so that no way of writing an
 * address gets past it.
 */
final class TenantFirst implements HandlerInterceptor {

    private static final String TENANT = "tenant";

    private final TenantAccess access;

    TenantFirst(TenantAccess access) {
        this.access = access;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            if (variables.get(TENANT) instanceof String tenant) {
                access.check(tenant);
            }
            variables.forEach((name, value) -> check("\"%s\" in the address".formatted(name), String.valueOf(value)));
        }
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                check("the parameter \"%s\"".formatted(StorableText.of(name, 100)), value);
            }
        });
        return true;
    }

    private static void check(String what, String value) {
        String flaw = StorableText.flawOf(value);
        if (flaw != null) {
            throw new InvalidRequest("%s %s".formatted(what, flaw));
        }
    }
}
