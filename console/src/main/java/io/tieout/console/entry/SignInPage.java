package io.tieout.console.entry;

import io.tieout.console.page.Open;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in. */
@Controller
class SignInPage {

    @Open
    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, Model model) {
        if (request.getUserPrincipal() != null) {
            return "redirect:/";
        }
        model.addAttribute("error", error(request));
        model.addAttribute("out", request.getParameter("out") != null);
        return "sign-in";
    }

    private static String error(HttpServletRequest request) {
        if (request.getParameter("wait") != null) {
            return "Too many sign-ins have failed. Wait ten minutes, then try again; an administrator can give you another password.";
        }
        return request.getParameter("wrong") == null ? "" : "The user name or the password is wrong.";
    }
}
