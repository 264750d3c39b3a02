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
            set codes = excluded.codes, methods = excluded.methods, revision = kept.revision + 1
            where case when kept.codes = '{}' then excluded.revision = 1
                       else kept.revision = excluded.revision - 1 end
            returning revision
            """;

    // Its revision stays, so that nobody who has seen an earlier one writes over a later one.
    private static final String FORGET =
            """
            update terminal_model set codes = '{}', methods = '{}', revision = revision + 1
            where agency_id = platform.agency() and model = :model and revision = :revision and codes <> '{}'
            """;

    private final JdbcClient jdbc;

    JdbcTerminalModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<TerminalModel> find(String name) {
        return jdbc.sql(
                        "select * from terminal_model where agency_id = platform.agency() and model = :model and codes <> '{}'")
                .param("model", name)
                .query(JdbcTerminalModels::model)
                .optional();
    }

    @Override
    public List<TerminalModel> list(@Nullable String after, int limit) {
        return jdbc.sql(
                        """
                        select * from terminal_model
                        where agency_id = platform.agency() and codes <> '{}'
                          and (:after::text is null or model > :after::text)
                        order by model limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(JdbcTerminalModels::model)
                .list();
    }

    @Override
    public Optional<TerminalModel> keep(TerminalModel model) {
        return jdbc.sql(KEEP)
                .param("model", model.name())
                .param("codes", model.methods().keySet().toArray(Integer[]::new))
                .param(
                        "methods",
                        model.methods().values().stream().map(Enum::name).toArray(String[]::new))
                .param("revision", model.revision())
                .query(Long.class)
                .optional()
                .map(revision -> new TerminalModel(model.name(), model.methods(), revision));
    }

    @Override
    public boolean forget(String name, long revision) {
        return jdbc.sql(FORGET).param("model", name).param("revision", revision).update() == 1;
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
