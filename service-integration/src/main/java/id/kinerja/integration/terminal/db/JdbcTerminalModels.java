package id.kinerja.integration.terminal.db;

import id.kinerja.integration.attendance.VerifyMethod;
import id.kinerja.integration.terminal.TerminalModel;
import id.kinerja.integration.terminal.TerminalModels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTerminalModels implements TerminalModels {

    private static final String KEEP =
            """
            insert into terminal_model as kept (agency_id, model, codes, methods, revision)
            select platform.agency(), :model, :codes, :methods, :revision
            where :revision = 1
               or exists (select from terminal_model
                          where agency_id = platform.agency() and model = :model and revision = :revision - 1)
            on conflict (agency_id, model) do update
            set codes = excluded.codes, methods = excluded.methods, revision = excluded.revision
            where kept.revision = excluded.revision - 1
            """;

    private final JdbcClient jdbc;

    JdbcTerminalModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<TerminalModel> find(String name) {
        return jdbc.sql(
                        "select * from terminal_model where agency_id = platform.agency() and model = :model")
                .param("model", name)
                .query(JdbcTerminalModels::model)
                .optional();
    }

    @Override
    public List<TerminalModel> list(@Nullable String after, int limit) {
        return jdbc.sql(
                        """
                        select * from terminal_model
                        where agency_id = platform.agency() and (:after::text is null or model > :after::text)
                        order by model limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(JdbcTerminalModels::model)
                .list();
    }

    @Override
    public boolean keep(TerminalModel model) {
        return jdbc.sql(KEEP)
                        .param("model", model.name())
                        .param("codes", model.methods().keySet().toArray(Integer[]::new))
                        .param(
                                "methods",
                                model.methods().values().stream()
                                        .map(Enum::name)
                                        .toArray(String[]::new))
                        .param("revision", model.revision())
                        .update()
                == 1;
    }

    private static TerminalModel model(ResultSet row, int number) throws SQLException {
        Integer[] codes = (Integer[]) row.getArray("codes").getArray();
        String[] methods = (String[]) row.getArray("methods").getArray();
        SortedMap<Integer, VerifyMethod> told = new TreeMap<>();
        for (int at = 0; at < codes.length; at++) {
            told.put(codes[at], VerifyMethod.valueOf(methods[at]));
        }
        return new TerminalModel(row.getString("model"), told, row.getLong("revision"));
    }
}
