package io.tieout.console.page;

import io.tieout.console.api.Asking;
import io.tieout.console.api.Caller;
import io.tieout.console.api.ConnectorApi;
import io.tieout.console.api.MappingApi;
import io.tieout.console.api.OpenCause;
import io.tieout.console.api.Part;
import io.tieout.console.api.PaymentApi;
import io.tieout.console.api.Pending;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Fills the frame of a page. Its questions are asked while the page asks its own. A piece of a page, which htmx asks for, has no frame. In
 * templates there are then {@code f}, {@code me}, {@code nav}, {@code visit} and {@code shell}.
 */
@Component
final class Frame implements HandlerInterceptor {

    private static final String QUESTIONS = Frame.class.getName();

    private final Asking asking;
    private final ConnectorApi connector;
    private final PaymentApi payments;
    private final MappingApi mapping;
    private final Navigation navigation;

    Frame(Asking asking, ConnectorApi connector, PaymentApi payments, MappingApi mapping, Navigation navigation) {
        this.asking = asking;
        this.connector = connector;
        this.payments = payments;
        this.mapping = mapping;
        this.navigation = navigation;
    }

    private record Questions(
            Pending<ConnectorApi.Connection> connection,
            Pending<ConnectorApi.Profile> profile,
            Pending<List<OpenCause>> payments,
            Pending<List<OpenCause>> others) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && isWholePage(request)) {
            Entered.of(request)
                    .flatMap(Entered::visit)
                    .ifPresent(visit -> request.setAttribute(QUESTIONS, questions(visit.caller(), visit.t())));
        }
        return true;
    }

    private Questions questions(Caller caller, String tenant) {
        return new Questions(
                asking.begin(caller, Part.CONNECTOR, () -> connector.connection(tenant)),
                asking.begin(caller, Part.CONNECTOR, () -> connector.profile(tenant)),
                asking.begin(caller, Part.PAYMENT, () -> payments.exceptions(tenant)),
                asking.begin(caller, Part.MAPPING, () -> mapping.exceptions(tenant)));
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || isRedirect(page)) {
            return;
        }
        Entered.of(request).ifPresent(entered -> {
            page.addObject("f", entered.formats());
            page.addObject("me", entered.person());
            page.addObject("nav", navigation);
            entered.visit().ifPresent(visit -> {
                page.addObject("visit", visit);
                if (request.getAttribute(QUESTIONS) instanceof Questions asked) {
                    page.addObject("shell", shell(visit, asked));
                }
            });
        });
    }

    private static Shell shell(Visit visit, Questions asked) {
        return Shell.of(
                visit,
                asked.connection().answer(),
                asked.profile().answer(),
                asked.payments().answer(),
                asked.others().answer());
    }

    private static boolean isWholePage(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && (request.getHeader("HX-Request") == null || request.getHeader("HX-Boosted") != null);
    }

    private static boolean isRedirect(ModelAndView page) {
        String view = page.getViewName();
        return view != null && view.startsWith("redirect:");
    }
}
