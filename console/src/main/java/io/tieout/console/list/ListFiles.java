package io.tieout.console.list;

import io.tieout.console.audit.Act;
import io.tieout.console.audit.Acts;
import io.tieout.console.page.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists that people take out as files. That they did is written down with their name and the filter, before anything leaves. */
@Component
public class ListFiles {

    private final Acts acts;

    ListFiles(Acts acts) {
        this.acts = acts;
    }

    /**
     * @param what is taken out, in the audit log's words
     * @param filter in words; null for none
     */
    public <T> void take(
            Visit visit,
            String what,
            @Nullable String filter,
            ListKind<T> kind,
            ListCsv.Pages<T> pages,
            HttpServletResponse response)
            throws IOException {
        acts.note(visit.t(), visit.person().username(), Act.Action.EXPORT, what, filter);
        ListCsv.write(kind, pages, response);
    }
}
