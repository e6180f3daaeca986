package io.tieout.console.entry;

import io.tieout.console.oidc.HouseSignIn;
import io.tieout.console.oidc.NotLetIn;
import io.tieout.console.page.Open;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in. */
@Controller
class SignInPage {

    private final HouseSignIn house;

    SignInPage(HouseSignIn house) {
        this.house = house;
    }

    @Open
    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, Model model) {
        if (request.getUserPrincipal() != null) {
            return "redirect:/";
        }
        model.addAttribute("error", error(request));
        model.addAttribute("house", house);
        model.addAttribute("out", request.getParameter("out") != null);
        return "sign-in";
    }

    /** Asks first whether anybody is there, so that nobody is sent to where nobody answers. */
    @Open
    @GetMapping("/sign-in/elsewhere")
    String elsewhere() {
        return "redirect:" + (house.answers() ? "/oauth2/authorization/house" : "/sign-in?elsewhere=away");
    }

    private static String error(HttpServletRequest request) {
        if (request.getParameter("wait") != null) {
            return "Too many sign-ins have failed. Wait ten minutes, then try again; an administrator can give you another password.";
        }
        String elsewhere = request.getParameter("elsewhere");
        if (elsewhere != null) {
            return NotLetIn.of(elsewhere).sentence();
        }
        return request.getParameter("wrong") == null ? "" : "The user name or the password is wrong.";
    }
}
