package id.kinerja.directory.db;

import id.kinerja.directory.Versioned;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A batch turned on its side: one array per column, for {@code unnest}. */
final class Columns<T> {

    private final JdbcClient.StatementSpec statement;
    private final List<T> rows;

    Columns(JdbcClient.StatementSpec statement, List<T> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    /** Of states with their versions. */
    static <S> Columns<S> of(List<Versioned<S>> batch, JdbcClient.StatementSpec statement) {
        return new Columns<>(
                versions(statement, batch), batch.stream().map(Versioned::state).toList());
    }

    private static <S> JdbcClient.StatementSpec versions(
            JdbcClient.StatementSpec statement, List<Versioned<S>> rows) {
        return statement
                .param("epochs", rows.stream().map(Versioned::epoch).toArray(Long[]::new))
                .param("revisions", rows.stream().map(Versioned::revision).toArray(Long[]::new));
    }

    Columns<T> ids(String name, Function<T, @Nullable UUID> value) {
        statement.param(name, rows.stream().map(value).toArray(UUID[]::new));
        return this;
    }

    Columns<T> texts(String name, Function<T, @Nullable String> value) {
        statement.param(name, rows.stream().map(value).toArray(String[]::new));
        return this;
    }

    Columns<T> numbers(String name, Function<T, @Nullable Integer> value) {
        statement.param(name, rows.stream().map(value).toArray(Integer[]::new));
        return this;
    }

    Columns<T> longs(String name, Function<T, Long> value) {
        statement.param(name, rows.stream().map(value).toArray(Long[]::new));
        return this;
    }

    Columns<T> flags(String name, Function<T, Boolean> value) {
        statement.param(name, rows.stream().map(value).toArray(Boolean[]::new));
        return this;
    }

    JdbcClient.StatementSpec statement() {
        return statement;
    }
}
