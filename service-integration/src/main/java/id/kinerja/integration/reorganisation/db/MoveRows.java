package id.kinerja.integration.reorganisation.db;

import id.kinerja.integration.reorganisation.Mapping;
import id.kinerja.integration.reorganisation.PlannedMove;
import id.kinerja.integration.reorganisation.Reorganisations;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves of a reorganisation as rows. */
final class MoveRows {

    static final String ALL =
            """
            select * from reorganisation_move
            where agency_id = platform.agency() and reorganisation_id = :id
              and (:after::uuid is null or move_id > :after::uuid)
            """;
    static final String IN_ORDER = " order by move_id limit :limit";

    private static final String ADD =
            """
            insert into reorganisation_move
                (agency_id, reorganisation_id, move_id, person_id, assignment_id, assignment_revision, from_unit_id,
                 from_position_code, from_kelas, from_assessor_id, to_unit_id, to_position_code, to_position_name,
                 to_jenis_jabatan, to_kelas, to_assessor_id, state, left_why)
            select platform.agency(), :reorganisation, *
            from unnest(:ids::uuid[], :people::uuid[], :places::uuid[], :revisions::bigint[], :fromUnits::uuid[],
                        :fromCodes::text[], :fromKelas::int[], :fromAssessors::uuid[], :toUnits::uuid[],
                        :toCodes::text[], :toNames::text[], :toKinds::text[], :toKelas::int[], :toAssessors::uuid[],
                        :states::text[], :lefts::text[])
            """;
    private static final String SETTLE =
            """
            update reorganisation_move set state = now.state, left_why = now.left_why
            from unnest(:ids::uuid[], :states::text[], :lefts::text[]) as now (move_id, state, left_why)
            where reorganisation_move.move_id = now.move_id
            """;

    private MoveRows() {}

    static String where(Reorganisations.@Nullable Only only) {
        return switch (only) {
            case OTHER_CLASS -> " and from_kelas is distinct from to_kelas";
            case OTHER_ASSESSOR -> " and from_assessor_id is distinct from to_assessor_id";
            case LEFT -> " and state = 'LEFT'";
            case null -> "";
        };
    }

    static JdbcClient.StatementSpec added(
            JdbcClient jdbc, UUID reorganisation, List<PlannedMove> moves) {
        return stated(jdbc.sql(ADD), moves)
                .param("reorganisation", reorganisation)
                .param("people", ids(moves, move -> move.person().value()))
                .param("places", ids(moves, move -> move.place().value()))
                .param(
                        "revisions",
                        moves.stream().map(PlannedMove::placeRevision).toArray(Long[]::new))
                .param("fromUnits", ids(moves, move -> move.before().unit().value()))
                .param("fromCodes", texts(moves, move -> move.before().positionCode()))
                .param("fromKelas", numbers(moves, move -> move.before().kelas()))
                .param("fromAssessors", ids(moves, move -> value(move.before().assessor())))
                .param("toUnits", ids(moves, move -> move.after().unit().value()))
                .param("toCodes", texts(moves, move -> move.after().position().code()))
                .param("toNames", texts(moves, move -> move.after().position().name()))
                .param("toKinds", texts(moves, move -> move.after().position().jenis().name()))
                .param("toKelas", numbers(moves, move -> move.after().position().kelas()))
                .param("toAssessors", ids(moves, move -> value(move.after().assessor())));
    }

    static JdbcClient.StatementSpec settled(JdbcClient jdbc, List<PlannedMove> moves) {
        return stated(jdbc.sql(SETTLE), moves);
    }

    private static JdbcClient.StatementSpec stated(
            JdbcClient.StatementSpec statement, List<PlannedMove> moves) {
        return statement
                .param("ids", ids(moves, PlannedMove::id))
                .param("states", texts(moves, move -> move.state().name()))
                .param(
                        "lefts",
                        texts(moves, move -> move.left() == null ? null : move.left().name()));
    }

    static PlannedMove move(ResultSet row, int number) throws SQLException {
        String left = row.getString("left_why");
        return new PlannedMove(
                row.getObject("move_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                new AssignmentId(row.getObject("assignment_id", UUID.class)),
                row.getLong("assignment_revision"),
                new PlannedMove.Before(
                        new UnitId(row.getObject("from_unit_id", UUID.class)),
                        row.getString("from_position_code"),
                        kelas(row, "from_kelas"),
                        person(row, "from_assessor_id")),
                new PlannedMove.After(
                        new UnitId(row.getObject("to_unit_id", UUID.class)),
                        new Mapping.Position(
                                row.getString("to_position_code"),
                                row.getString("to_position_name"),
                                JenisJabatan.valueOf(row.getString("to_jenis_jabatan")),
                                kelas(row, "to_kelas")),
                        person(row, "to_assessor_id")),
                PlannedMove.State.valueOf(row.getString("state")),
                left == null ? null : PlannedMove.Left.valueOf(left));
    }

    private static @Nullable KelasJabatan kelas(ResultSet row, String column) throws SQLException {
        Integer number = row.getObject(column, Integer.class);
        return number == null ? null : new KelasJabatan(number);
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static UUID[] ids(
            List<PlannedMove> moves, Function<PlannedMove, @Nullable UUID> value) {
        return moves.stream().map(value).toArray(UUID[]::new);
    }

    private static String[] texts(
            List<PlannedMove> moves, Function<PlannedMove, @Nullable String> value) {
        return moves.stream().map(value).toArray(String[]::new);
    }

    private static Integer[] numbers(
            List<PlannedMove> moves, Function<PlannedMove, @Nullable KelasJabatan> value) {
        return moves.stream()
                .map(value)
                .map(kelas -> kelas == null ? null : kelas.number())
                .toArray(Integer[]::new);
    }
}
