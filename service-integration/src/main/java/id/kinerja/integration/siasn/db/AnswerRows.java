package id.kinerja.integration.siasn.db;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.siasn.Drift;
import id.kinerja.integration.siasn.SiasnAnswer;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** SIASN's answers as rows. */
final class AnswerRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswerRows() {}

    static @Nullable String said(SiasnAnswer answer) {
        return answer.person() == null ? null : JSON.writeValueAsString(answer.person());
    }

    static String drift(SiasnAnswer answer) {
        return "{"
                + String.join(",", answer.drift().stream().map(Enum::name).sorted().toList())
                + "}";
    }

    static SiasnAnswer answer(ResultSet row) throws SQLException {
        String said = row.getString("said");
        String fault = row.getString("fault");
        return new SiasnAnswer(
                SiasnAnswer.State.valueOf(row.getString("answer_state")),
                said == null ? null : JSON.readValue(said, SiasnPerson.class),
                drift(row),
                instant(row, "fetched_at"),
                row.getObject("tried_at", OffsetDateTime.class).toInstant(),
                fault == null ? null : SiasnFault.valueOf(fault));
    }

    private static Set<Drift> drift(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("drift").getArray())
                .map(Drift::valueOf)
                .collect(toSet());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
