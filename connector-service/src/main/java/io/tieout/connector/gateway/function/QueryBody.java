package io.tieout.connector.gateway.function;

import io.tieout.connector.gateway.query.Query;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code query}; the elements are in the order in which the vendor's SDKs write them. */
@XmlRootElement(name = "query")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"fields", "object", "filter", "orders", "options", "pagesize"})
final class QueryBody {

    @XmlElementWrapper(name = "select")
    @XmlElement(name = "field")
    private List<String> fields = List.of();

    private String object = "";
    private @Nullable JunctionElement filter;

    @XmlElementWrapper(name = "orderby")
    @XmlElement(name = "order")
    private List<Ascending> orders = List.of();

    private @Nullable Options options;
    private int pagesize;

    /** For JAXB. */
    QueryBody() {}

    QueryBody(Query query) {
        this.fields = query.fields();
        this.object = query.object();
        this.filter = query.filter() == null ? null : JunctionElement.of(query.filter());
        this.orders = query.orderBy().stream().map(Ascending::new).toList();
        this.options = query.withPrivateRecords() || query.ignoringCase() ? new Options(query) : null;
        this.pagesize = query.pageSize();
    }

    @Override
    public String toString() {
        return "query %s %s where %s order by %s, %d, %s".formatted(object, fields, filter, orders, pagesize, options);
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(propOrder = {"field", "ascending"})
    private static final class Ascending {

        private final String field;
        private final Empty ascending = new Empty();

        Ascending() {
            this("");
        }

        Ascending(String field) {
            this.field = field;
        }

        @Override
        public String toString() {
            return field + ascending;
        }
    }

    private static final class Empty {
        @Override
        public String toString() {
            return "";
        }
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    private static final class Options {

        @XmlElement(name = "caseinsensitive")
        private @Nullable Boolean caseInsensitive;

        @XmlElement(name = "showprivate")
        private @Nullable Boolean showPrivate;

        Options() {}

        Options(Query query) {
            this.caseInsensitive = query.ignoringCase() ? true : null;
            this.showPrivate = query.withPrivateRecords() ? true : null;
        }

        @Override
        public String toString() {
            return "caseinsensitive=%s, showprivate=%s".formatted(caseInsensitive, showPrivate);
        }
    }
}
