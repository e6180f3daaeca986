package io.tieout.console.api;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The key with which the console signs (P-256). Made with {@code openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256}, and the public
 * half of it with {@code openssl pkey -pubout}.
 *
 * @param privateKey PKCS#8 as PEM or base64; the console's alone
 * @param publicKey X.509 as PEM or base64; the services have the same
 */
@Validated
@ConfigurationProperties("tieout.console.keys")
record KeyProperties(
        @NotBlank(message = "is missing: set TIEOUT_CONSOLE_PRIVATE_KEY to a private key of the curve P-256")
        String privateKey,

        @NotBlank(message = "is missing: set TIEOUT_CONSOLE_PUBLIC_KEY to the public half, as for the services")
        String publicKey) {

    @Override
    public String toString() {
        return "KeyProperties[privateKey=…]";
    }
}
