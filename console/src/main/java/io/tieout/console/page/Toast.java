package io.tieout.console.page;

import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The answer to a press, shown once on the page that comes next.
 *
 * @param good whether it was done
 * @param sentence what was done, or why not
 */
public record Toast(boolean good, String sentence) implements Serializable {

    /** Shows it on the page to which is redirected. */
    public void on(RedirectAttributes next) {
        next.addFlashAttribute("toast", this);
    }
}
