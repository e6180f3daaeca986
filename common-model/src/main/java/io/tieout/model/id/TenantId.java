package io.tieout.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One merchant with one Intacct connection. Letters, digits, {@code . _ -}, at most 64: a colon would make the Kafka key
 * {@code tenantId:customerId} ambiguous.
 */
public record TenantId(@JsonValue String value) {

    private static final int LONGEST = 64;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TenantId {
        value = IdText.checked(value, "tenantId");
        if (value.length() > LONGEST || !value.chars().allMatch(TenantId::isAllowed)) {
            throw new IllegalArgumentException("tenantId may hold letters, digits, '.', '_' and '-', at most 64");
        }
    }

    private static boolean isAllowed(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-' || c == '_' || c == '.';
    }

    @Override
    public String toString() {
        return value;
    }
}
