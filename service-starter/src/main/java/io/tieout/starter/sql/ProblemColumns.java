package io.tieout.starter.sql;

import io.tieout.model.outcome.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A problem in three columns of a row: its code, its cause and its remedy. All three are null where there is none. */
public final class ProblemColumns {

    private ProblemColumns() {}

    public static @Nullable Problem read(ResultSet row) throws SQLException {
        return read(row, "");
    }

    /** @param prefix of the columns' names, where a row has more than one code or cause: {@code problem_} */
    public static @Nullable Problem read(ResultSet row, String prefix) throws SQLException {
        String code = row.getString(prefix + "code");
        return code == null
                ? null
                : new Problem(code, row.getString(prefix + "cause"), row.getString(prefix + "remedy"));
    }
}
