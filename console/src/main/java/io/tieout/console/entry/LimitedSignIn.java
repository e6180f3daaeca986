package io.tieout.console.entry;

import io.tieout.console.person.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Whoever has guessed too often waits: the password is not even looked at then. */
final class LimitedSignIn implements AuthenticationProvider {

    private final AuthenticationProvider known;
    private final FailedSignIns failed;

    LimitedSignIn(AuthenticationProvider known, FailedSignIns failed) {
        this.known = known;
        this.failed = failed;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        String username = Person.folded(String.valueOf(asked.getName()));
        String address = asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "unknown";
        if (failed.tooMany(username, address)) {
            throw new LockedException("Too many sign-ins of " + username + " failed");
        }
        try {
            Authentication signedIn = known.authenticate(asked);
            failed.forget(username, address);
            return signedIn;
        } catch (BadCredentialsException wrong) {
            failed.note(username, address);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return known.supports(authentication);
    }
}
