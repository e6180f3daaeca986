package io.tieout.starter.sql;

import io.tieout.model.outcome.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A problem in three columns of a row: its code, its cause and its remedy. All three are null where there is none. */
public final class ProblemColumns {

    private ProblemColumns() {}

    public static @Nullable Problem read(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return code == null ? null : new Problem(code, row.getString("cause"), row.getString("remedy"));
    }
}
