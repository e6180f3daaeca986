package io.tieout.starter.sql;

import io.tieout.model.outcome.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A problem in three columns of a row: its code, its cause and its remedy. All three are null where there is none. */
public final class ProblemColumns {

    private ProblemColumns() {}

    /** The three as parameters {@code code}, {@code cause} and {@code remedy}. */
    public static Map<String, @Nullable String> parameters(@Nullable Problem problem) {
        Map<String, @Nullable String> parameters = new HashMap<>();
        parameters.put("code", problem == null ? null : problem.code());
        parameters.put("cause", problem == null ? null : problem.cause());
        parameters.put("remedy", problem == null ? null : problem.remedy());
        return parameters;
    }

    public static @Nullable Problem read(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return code == null ? null : new Problem(code, row.getString("cause"), row.getString("remedy"));
    }
}
