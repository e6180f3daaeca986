package io.tieout.starter.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Two sign tokens: whoever runs Tieout, with the shared secret (HS256), and the console, with its own key (ES256). Each algorithm has one key
 * and one set of rules, so that nothing signed with the one is ever held against the other.
 */
final class Issuers implements JwtDecoder {

    private final JwtDecoder shared;
    private final JwtDecoder console;

    Issuers(JwtDecoder shared, JwtDecoder console) {
        this.shared = shared;
        this.console = console;
    }

    @Override
    public Jwt decode(String token) {
        return isOfTheConsole(token) ? console.decode(token) : shared.decode(token);
    }

    private static boolean isOfTheConsole(String token) {
        try {
            return JWTParser.parse(token) instanceof SignedJWT signed
                    && JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm());
        } catch (ParseException noToken) {
            throw new BadJwtException("It is no JWT", noToken);
        }
    }
}
