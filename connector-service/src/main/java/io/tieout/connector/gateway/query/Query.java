package io.tieout.connector.gateway.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an object's records. The order has to be given, because Intacct has none by itself.
 *
 * @param filter null for all records
 * @param orderBy fields, ascending; together they have to be unique, so that pages neither overlap nor leave gaps
 * @param pageSize 1 to {@link #LARGEST_PAGE}
 * @param withPrivateRecords whether, from the top level, what is private to an entity is seen as well
 * @param ignoringCase whether capital and small letters of the filter's values are taken for the same
 */
public record Query(
        String object,
        List<String> fields,
        @Nullable Filter filter,
        List<String> orderBy,
        int pageSize,
        boolean withPrivateRecords,
        boolean ignoringCase)
        implements Inquiry {

    /** The most that Intacct gives in one page. */
    public static final int LARGEST_PAGE = 2000;

    public Query {
        fields = List.copyOf(fields);
        orderBy = List.copyOf(orderBy);
    }

    public static Query of(
            String object, List<String> fields, @Nullable Filter filter, List<String> orderBy, int pageSize) {
        return new Query(object, fields, filter, orderBy, pageSize, false, false);
    }

    /** The same query for those records only that meet this condition besides. */
    public Query narrowedTo(Filter condition) {
        Filter both = filter == null ? condition : Filter.and(filter, condition);
        return new Query(object, fields, both, orderBy, pageSize, withPrivateRecords, ignoringCase);
    }

    /** The same query that also sees, from the top level, what is private to an entity. */
    public Query seeingPrivateRecords() {
        return new Query(object, fields, filter, orderBy, pageSize, true, ignoringCase);
    }

    /** The same query that takes capital and small letters of the filter's values for the same. */
    public Query inAnyCase() {
        return new Query(object, fields, filter, orderBy, pageSize, withPrivateRecords, true);
    }
}
