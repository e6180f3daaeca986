package io.tieout.console.tieout;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.Part;
import io.tieout.console.api.PaymentApi;
import io.tieout.console.api.PaymentApi.Row;
import io.tieout.console.api.PaymentApi.TieOut;
import io.tieout.console.api.PaymentApi.Total;
import io.tieout.console.list.Count;
import io.tieout.console.list.ListCsv;
import io.tieout.console.list.ListFiles;
import io.tieout.console.list.ListKind;
import io.tieout.console.list.ListQuery;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.Visit;
import io.tieout.console.person.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Both sides beside each other, and the same as a file. */
@Controller
class TieOutPage {

    private static final int ROWS = 100;
    private static final int ROWS_OF_A_FILE = 1000;

    private final Asking asking;
    private final PaymentApi api;
    private final ListFiles files;

    TieOutPage(Asking asking, PaymentApi api, ListFiles files) {
        this.asking = asking;
        this.api = api;
        this.files = files;
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/tie-out")
    String tieOut(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListQuery asked = query(visit, parameters);
        Answer<TieOut> answer = asking.ask(visit.caller(), Part.PAYMENT, () -> page(visit, asked, asked.after(), ROWS));
        model.addAttribute("answer", answer);
        if (answer instanceof Answer.Given<TieOut>(TieOut given)) {
            ListKind<Row> kind =
                    TieOutList.of(given.totals().stream().map(Total::currency).toList());
            ListQuery query = ListQuery.of(path(visit), kind, parameters);
            boolean whole = query.after() == null && given.next() == null && query.filter(TieOutList.Q) == null;
            model.addAttribute("list", kind.show(query, given.rows(), given.next(), count(query, given)));
            model.addAttribute("all", query.filter(TieOutList.SHOW) != null);
            model.addAttribute("view", TieOutView.of(visit.t(), given, whole, visit.formats()));
        }
        return "tie-out";
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/tie-out.csv")
    void csv(Visit visit, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        ListQuery query = query(visit, parameters);
        files.take(
                visit,
                "tie-out",
                query.filters().toString(),
                TieOutList.of(List.of()),
                place -> asking.ask(visit.caller(), Part.PAYMENT, () -> page(visit, query, place, ROWS_OF_A_FILE))
                        .map(page -> new ListCsv.Page<>(page.rows(), page.next())),
                response);
    }

    /** Which currencies there are is not known before it is asked: three letters are let through. */
    private static ListQuery query(Visit visit, Map<String, String> parameters) {
        String currency = parameters.getOrDefault(TieOutList.CURRENCY, "");
        return ListQuery.of(
                path(visit),
                TieOutList.of(Stream.of(currency)
                        .filter(code -> code.matches("[A-Z]{3}"))
                        .toList()),
                parameters);
    }

    private TieOut page(Visit visit, ListQuery query, @Nullable String after, int limit) {
        return api.tieOut(
                visit.t(),
                null,
                query.filter(TieOutList.CURRENCY),
                query.filter(TieOutList.Q),
                query.filter(TieOutList.SHOW) == null,
                place(after),
                limit);
    }

    /** What somebody wrote into the address is no place. */
    private static @Nullable Integer place(@Nullable String after) {
        return after != null && after.matches("\\d{1,9}") ? Integer.valueOf(after) : null;
    }

    /** Of a search only this page is known. */
    private static Count count(ListQuery query, TieOut given) {
        if (query.filter(TieOutList.Q) != null) {
            return given.next() == null && query.after() == null
                    ? Count.of(given.rows().size())
                    : Count.atLeast(given.rows().size());
        }
        String currency = query.filter(TieOutList.CURRENCY);
        return Count.of(given.totals().stream()
                .filter(total -> currency == null || total.currency().equals(currency))
                .mapToLong(total -> query.filter(TieOutList.SHOW) == null ? total.differing() : total.customers())
                .sum());
    }

    private static String path(Visit visit) {
        return "/t/" + visit.t() + "/tie-out";
    }
}
