package io.tieout.scheduler.imports;

import io.tieout.model.sync.SyncObject;
import io.tieout.scheduler.mail.MailAddress;
import io.tieout.starter.web.InvalidRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The body of an import.
 *
 * @param object CUSTOMERS for all of them, INVOICES for those on which something is due
 * @param email who is told how it ended; absent for the address in the token, if there is one
 */
record ImportRequest(@Nullable String object, @Nullable String email) {

    /** @throws InvalidRequest if none is named, or one that cannot be imported */
    SyncObject wanted() {
        return Stream.of(SyncObject.CUSTOMERS, SyncObject.INVOICES)
                .filter(known -> known.name().equals(object))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        object == null
                                ? "\"object\" is missing; name CUSTOMERS or INVOICES"
                                : "\"object\" is not one that can be imported; name CUSTOMERS or INVOICES"));
    }

    /** @throws InvalidRequest if the one in the body is none */
    Optional<MailAddress> recipient(Optional<String> ofToken) {
        return email != null
                ? Optional.of(new MailAddress(email))
                : ofToken.filter(MailAddress::isAddress).map(MailAddress::new);
    }
}
