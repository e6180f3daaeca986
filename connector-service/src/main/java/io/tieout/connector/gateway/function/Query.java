package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code query}: one page of an object's records. The order has to be given, because Intacct has none by itself; the elements are
 * in the order in which the vendor's SDKs write them.
 */
@XmlRootElement(name = "query")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"fields", "object", "filter", "orders", "options", "pagesize"})
public final class Query {

    /** The most that Intacct gives in one page. */
    public static final int LARGEST_PAGE = 2000;

    @XmlElementWrapper(name = "select")
    @XmlElement(name = "field")
    private final List<String> fields;

    private final String object;
    private final @Nullable Junction filter;

    @XmlElementWrapper(name = "orderby")
    @XmlElement(name = "order")
    private final List<Ascending> orders;

    private final @Nullable Options options;
    private final int pagesize;

    /** For JAXB. */
    Query() {
        this("", List.of(), null, List.of(), null, 0);
    }

    private Query(
            String object,
            List<String> fields,
            @Nullable Junction filter,
            List<Ascending> orders,
            @Nullable Options options,
            int pagesize) {
        this.object = object;
        this.fields = List.copyOf(fields);
        this.filter = filter;
        this.orders = List.copyOf(orders);
        this.options = options;
        this.pagesize = pagesize;
    }

    /**
     * @param orderBy fields, ascending; together they have to be unique, so that pages neither overlap nor leave gaps
     * @param pageSize 1 to {@link #LARGEST_PAGE}
     */
    public static Query of(
            String object, List<String> fields, @Nullable Filter filter, List<String> orderBy, int pageSize) {
        return new Query(
                object,
                fields,
                filter == null ? null : filter.asElement(),
                orderBy.stream().map(Ascending::new).toList(),
                null,
                pageSize);
    }

    /** The same query that also sees, from the top level, what is private to an entity. */
    public Query withPrivateRecords() {
        return new Query(object, fields, filter, orders, Options.of(options).seeingPrivate(), pagesize);
    }

    /** The same query that takes capital and small letters of the filter's values for the same. */
    public Query ignoringCase() {
        return new Query(object, fields, filter, orders, Options.of(options).ignoringCase(), pagesize);
    }

    public int pageSize() {
        return pagesize;
    }

    @Override
    public String toString() {
        return "query %s where %s order by %s, %d, %s".formatted(object, filter, orders, pagesize, options);
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
            return Stream.of(field, ascending).map(Object::toString).reduce("", String::concat);
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
        private final @Nullable Boolean caseInsensitive;

        @XmlElement(name = "showprivate")
        private final @Nullable Boolean showPrivate;

        Options() {
            this(null, null);
        }

        private Options(@Nullable Boolean caseInsensitive, @Nullable Boolean showPrivate) {
            this.caseInsensitive = caseInsensitive;
            this.showPrivate = showPrivate;
        }

        static Options of(@Nullable Options before) {
            return before == null ? new Options() : before;
        }

        Options seeingPrivate() {
            return new Options(caseInsensitive, true);
        }

        Options ignoringCase() {
            return new Options(true, showPrivate);
        }

        @Override
        public String toString() {
            return "caseinsensitive=%s, showprivate=%s".formatted(caseInsensitive, showPrivate);
        }
    }
}
