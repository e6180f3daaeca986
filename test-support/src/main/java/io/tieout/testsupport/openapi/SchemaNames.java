package io.tieout.testsupport.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A nested class has the name of the class around it in front: there are several pages and lines. */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> given = new HashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = name(type);
        Class<?> before = given.putIfAbsent(name, type);
        if (before != null && before != type) {
            throw new IllegalStateException("Both %s and %s would be %s in the document: rename one."
                    .formatted(before.getName(), type.getName(), name));
        }
        return name;
    }

    private static String name(Class<?> type) {
        if (type.getEnclosingClass() == null) {
            return type.getSimpleName();
        }
        String around = name(type.getEnclosingClass()).replaceFirst("Controller$", "");
        return type.getSimpleName().startsWith(around) ? type.getSimpleName() : around + type.getSimpleName();
    }
}
