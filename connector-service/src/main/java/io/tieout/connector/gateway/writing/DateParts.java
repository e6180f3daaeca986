package io.tieout.connector.gateway.writing;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date as the older functions want it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"year", "month", "day"})
final class DateParts {

    private @Nullable String year;
    private @Nullable String month;
    private @Nullable String day;

    DateParts() {}

    DateParts(LocalDate date) {
        this.year = "%04d".formatted(date.getYear());
        this.month = "%02d".formatted(date.getMonthValue());
        this.day = "%02d".formatted(date.getDayOfMonth());
    }

    @Override
    public String toString() {
        return year + "-" + month + "-" + day;
    }
}
