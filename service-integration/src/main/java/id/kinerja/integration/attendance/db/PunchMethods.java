package id.kinerja.integration.attendance.db;

import static java.util.stream.Collectors.toUnmodifiableMap;

import id.kinerja.integration.attendance.VerifyMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * By what people were known at terminals: by the codes that are told of their models, of which
 * there are few. It is read when it is asked for, since the code stays as it came and what is
 * learnt of a model holds for its past as well.
 */
final class PunchMethods {

    private final Map<String, Map<Integer, String>> byModel;

    private PunchMethods(Map<String, Map<Integer, String>> byModel) {
        this.byModel = Map.copyOf(byModel);
    }

    private record Row(String model, Map<Integer, String> methods) {}

    /** Of the agency in scope. */
    static PunchMethods read(JdbcClient jdbc) {
        return new PunchMethods(
                jdbc
                        .sql(
                                "select model, codes, methods from terminal_model where agency_id = platform.agency() and codes <> '{}'")
                        .query(PunchMethods::row)
                        .list()
                        .stream()
                        .collect(toUnmodifiableMap(Row::model, Row::methods)));
    }

    /** As a system says it, else by the code of the terminal; absent where neither says it. */
    @Nullable String of(ResultSet punch) throws SQLException {
        String said = punch.getString("method");
        Integer code = punch.getObject("verify_code", Integer.class);
        if (said != null || code == null) {
            return said;
        }
        String model = punch.getString("model");
        Map<Integer, String> told = model == null ? null : byModel.get(model);
        return told == null
                ? VerifyMethod.ofCode(punch.getString("kind"), code).map(Enum::name).orElse(null)
                : told.get(code);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Integer[] codes = (Integer[]) row.getArray("codes").getArray();
        String[] methods = (String[]) row.getArray("methods").getArray();
        Map<Integer, String> told = new HashMap<>();
        for (int at = 0; at < codes.length; at++) {
            told.put(codes[at], methods[at]);
        }
        return new Row(row.getString("model"), Map.copyOf(told));
    }
}
