package io.tieout.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * One merchant with one Intacct connection. Letters, digits, {@code . _ -}, at most 64: a colon would make the Kafka key
 * {@code tenantId:customerId} ambiguous.
 */
public record TenantId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TenantId {
        value = IdText.checked(value, "tenantId");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("tenantId may hold letters, digits, '.', '_' and '-', at most 64");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
