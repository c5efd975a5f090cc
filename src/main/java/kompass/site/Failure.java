package kompass.site;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Why there is no page, as far as a reader can do something about it. `word` begins the keys of
/// what the page says.
enum Failure {
    NOT_UNDERSTOOD("notUnderstood"),
    FORBIDDEN("forbidden"),
    NOT_FOUND("notFound"),
    TOO_LARGE("tooLarge"),
    TOO_MANY("tooMany"),
    BROKEN("broken"),
    UNAVAILABLE("unavailable");

    private final String word;

    Failure(String word) {
        this.word = word;
    }

    String word() {
        return "site.error." + word;
    }

    static Failure of(int status) {
        return switch (status) {
            case 403 -> FORBIDDEN;
            case 404, 405, 410 -> NOT_FOUND;
            case 413, 414, 431 -> TOO_LARGE;
            case 429 -> TOO_MANY;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? NOT_UNDERSTOOD : BROKEN;
        };
    }

    /// 503 when the database does not answer: it will come back, the program is not at fault.
    static int status(@Nullable Throwable cause) {
        for (var next = cause; next != null; next = next.getCause())
            if (next instanceof DataAccessResourceFailureException
                    || next instanceof CannotCreateTransactionException
                    || next instanceof SQLTransientConnectionException
                    || (next instanceof SQLException sql && isConnectionLost(sql.getSQLState())))
                return 503;
        return 500;
    }

    /// Classes 08 (connection exception) and 57P (operator intervention) of PostgreSQL's error
    /// codes.
    private static boolean isConnectionLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
