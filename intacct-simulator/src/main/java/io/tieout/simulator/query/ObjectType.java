package io.tieout.simulator.query;

import io.tieout.simulator.company.Assumptions.Dimensions;
import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.Trail;
import io.tieout.simulator.ledger.Work;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One object that can be read: its fields, its rows, and the fields that find a row without looking at all of them. */
public final class ObjectType<T> {

    private final String name;
    private final String keyField;
    private final Function<Work, Stream<T>> rows;
    private final Function<T, Trail> trail;
    private final Function<T, Map<String, String>> custom;
    private final Map<String, Field<T>> fields = new LinkedHashMap<>();
    private final Set<String> dimensions = new HashSet<>();
    private final Map<String, BiFunction<Work, T, Map<String, String>>> related = new LinkedHashMap<>();
    private final Map<String, BiFunction<Work, String, Stream<T>>> indexes = new LinkedHashMap<>();

    ObjectType(
            String name,
            String keyField,
            Function<Work, Stream<T>> rows,
            Function<T, Trail> trail,
            Function<T, Map<String, String>> custom) {
        this.name = name;
        this.keyField = keyField;
        this.rows = rows;
        this.trail = trail;
        this.custom = custom;
    }

    ObjectType<T> with(String fieldName, DataType type, Field.Accessor<T> accessor) {
        return with(fieldName, type, List.of(), accessor);
    }

    ObjectType<T> with(String fieldName, DataType type, List<String> validValues, Field.Accessor<T> accessor) {
        String label = fieldName.charAt(0)
                + fieldName.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        boolean required = fieldName.equals(keyField);
        fields.put(fieldName, new Field<>(fieldName, label, type, required, validValues, accessor));
        return this;
    }

    /** A dimension: a company that does not use it may refuse to be asked for it. */
    ObjectType<T> dimension(String fieldName, Field.Accessor<T> accessor) {
        dimensions.add(fieldName);
        return with(fieldName, DataType.TEXT, accessor);
    }

    ObjectType<T> indexed(String fieldName, BiFunction<Work, String, Stream<T>> index) {
        indexes.put(fieldName, index);
        return this;
    }

    /** Fields of a contact that a row is related to, which can be queried by this path and a dot. */
    ObjectType<T> related(String path, BiFunction<Work, T, Map<String, String>> contact) {
        related.put(path, contact);
        return this;
    }

    /** The paths to related contacts. */
    public Collection<String> relatedPaths() {
        return related.keySet();
    }

    public String name() {
        return name;
    }

    /** The natural key that {@code readByName} takes. */
    public String keyField() {
        return keyField;
    }

    public Collection<Field<T>> fields() {
        return fields.values();
    }

    /** The fields that a record of a company shows. */
    public List<Field<T>> fields(Dialect dialect) {
        return fields.values().stream()
                .filter(field -> !dialect.leavesOut(field.name()))
                .map(field -> dialect.silent(field.name()) ? field.silent() : field)
                .toList();
    }

    public Stream<T> rows(Work work) {
        return rows.apply(work);
    }

    /** The rows of which an indexed field has this value; empty where the field has no index. */
    public Optional<Stream<T>> indexed(Work work, String fieldName, String value) {
        return Optional.ofNullable(indexes.get(fieldName)).map(index -> index.apply(work, value));
    }

    /** Whether rows of this value can be found without looking at all. */
    public boolean hasIndex(String fieldName) {
        return indexes.containsKey(fieldName);
    }

    public Trail trail(T row) {
        return trail.apply(row);
    }

    /** The custom and other undeclared fields of a row. */
    public Map<String, String> custom(T row) {
        return custom.apply(row);
    }

    /**
     * The field of this name, in any case; an undeclared field exists as soon as one row has it.
     *
     * @throws FunctionRefused with DL02000001 where there is none, or where the company does not have it
     */
    public Field<T> field(Work work, String fieldName, Dialect dialect) {
        String upper = fieldName.toUpperCase(Locale.ROOT);
        if (dialect.refuses(upper) || isUnused(work, upper, dialect)) {
            throw FunctionRefused.of(
                    GatewayError.PROCESSING,
                    "There was an error processing the request. The field " + upper
                            + " is not available for this company.",
                    "");
        }
        Field<T> field = field(work, fieldName, upper);
        return dialect.silent(upper) ? field.silent() : field;
    }

    private boolean isUnused(Work work, String upper, Dialect dialect) {
        if (dialect.unusedDimensions() != Dimensions.REFUSED || !dimensions.contains(upper)) {
            return false;
        }
        Field<T> field = Objects.requireNonNull(fields.get(upper), upper);
        return rows(work).allMatch(row -> {
            Object value = field.accessor().value(work, row);
            return value == null || value.toString().isEmpty();
        });
    }

    /** The names of the fields that a company has added, as far as a row has one. */
    public Collection<String> customFields(Work work) {
        return rows(work)
                .flatMap(row -> custom(row).keySet().stream())
                .filter(name -> !fields.containsKey(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Field<T> field(Work work, String fieldName, String upper) {
        Field<T> known = fields.get(upper);
        if (known != null) {
            return known;
        }
        int dot = upper.indexOf('.');
        BiFunction<Work, T, Map<String, String>> contact = dot < 0 ? null : related.get(upper.substring(0, dot));
        if (contact != null && ContactFields.NAMES.contains(upper.substring(dot + 1))) {
            String part = upper.substring(dot + 1);
            return new Field<>(
                    upper,
                    upper,
                    DataType.TEXT,
                    false,
                    List.of(),
                    (any, row) -> contact.apply(any, row).get(part));
        }
        if (rows(work).anyMatch(row -> custom(row).containsKey(upper))) {
            return new Field<>(
                    upper,
                    upper,
                    DataType.TEXT,
                    false,
                    List.of(),
                    (any, row) -> custom(row).get(upper));
        }
        throw FunctionRefused.of(
                GatewayError.PROCESSING,
                "There was an error processing the request. Field '" + fieldName + "' is not defined for object " + name
                        + ".",
                "Check the request and correct the field name.");
    }
}
