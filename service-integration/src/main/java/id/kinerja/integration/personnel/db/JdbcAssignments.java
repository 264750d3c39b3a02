package id.kinerja.integration.personnel.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Assignments;
import id.kinerja.integration.personnel.Decree;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAssignments implements Assignments {

    private static final String ADD =
            """
            insert into assignment (agency_id, assignment_id, person_id, unit_id, position_code, position_name,
                                    jenis_jabatan, kelas_jabatan, penugasan, is_primary, leads_unit,
                                    decree, decree_date, valid_from, valid_to, revision)
            select platform.agency(), * from unnest(:ids::uuid[], :people::uuid[], :units::uuid[], :codes::text[],
                                                    :names::text[], :kinds::text[], :kelas::int[], :penugasan::text[],
                                                    :primaries::boolean[], :leads::boolean[],
                                                    :decrees::text[], :decreeDates::date[],
                                                    :froms::date[], :tos::date[], :revisions::bigint[])
            """;
    private static final String ADD_ASSESSORS =
            """
            insert into assessor (agency_id, assignment_id, assessor_id, reason, instead_of_id, valid_from, valid_to)
            select platform.agency(), * from unnest(:assignments::uuid[], :assessors::uuid[], :reasons::text[],
                                                    :named::uuid[], :froms::date[], :tos::date[])
            """;
    private static final String UPDATE =
            """
            update assignment set valid_to = now.valid_to, position_name = now.position_name, revision = now.revision
            from unnest(:ids::uuid[], :tos::date[], :names::text[], :revisions::bigint[])
                 as now (assignment_id, valid_to, position_name, revision)
            where assignment.assignment_id = now.assignment_id
            """;

    private final JdbcClient jdbc;

    JdbcAssignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<Assignment> assignments) {
        jdbc.sql(ADD)
                .param("ids", Columns.ids(assignments, held -> held.id().value()))
                .param("people", Columns.ids(assignments, held -> held.person().value()))
                .param("units", Columns.ids(assignments, held -> held.unit().value()))
                .param("codes", Columns.texts(assignments, Assignment::positionCode))
                .param("names", Columns.texts(assignments, Assignment::positionName))
                .param("kinds", Columns.texts(assignments, held -> held.jenis().name()))
                .param(
                        "kelas",
                        assignments.stream().map(JdbcAssignments::kelasOf).toArray(Integer[]::new))
                .param("penugasan", Columns.texts(assignments, held -> held.penugasan().name()))
                .param(
                        "primaries",
                        assignments.stream().map(Assignment::primary).toArray(Boolean[]::new))
                .param(
                        "leads",
                        assignments.stream().map(Assignment::leadsUnit).toArray(Boolean[]::new))
                .param(
                        "decrees",
                        Columns.texts(assignments, held -> Decree.numberOf(held.decree())))
                .param(
                        "decreeDates",
                        Columns.days(assignments, held -> Decree.dateOf(held.decree())))
                .param("froms", Columns.firstDays(assignments, Assignment::during))
                .param("tos", Columns.lastDays(assignments, Assignment::during))
                .param(
                        "revisions",
                        assignments.stream().map(Assignment::revision).toArray(Long[]::new))
                .update();
        addAssessors(assignments);
    }

    @Override
    public void update(List<Assignment> assignments) {
        UUID[] ids = Columns.ids(assignments, held -> held.id().value());
        // First the assessors, who may be named for no longer than the place is held.
        jdbc.sql("delete from assessor where assignment_id = any(:ids)").param("ids", ids).update();
        jdbc.sql(UPDATE)
                .param("ids", ids)
                .param("names", Columns.texts(assignments, Assignment::positionName))
                .param("tos", Columns.lastDays(assignments, Assignment::during))
                .param(
                        "revisions",
                        assignments.stream().map(Assignment::revision).toArray(Long[]::new))
                .update();
        addAssessors(assignments);
    }

    @Override
    public void remove(AssignmentId assignment) {
        jdbc.sql("delete from assessor where assignment_id = :id")
                .param("id", assignment.value())
                .update();
        jdbc.sql("delete from assignment where assignment_id = :id")
                .param("id", assignment.value())
                .update();
    }

    private record Named(AssignmentId assignment, Timeline.Part<Assignment.Assessor> entry) {}

    private void addAssessors(List<Assignment> assignments) {
        List<Named> named =
                assignments.stream()
                        .flatMap(
                                held ->
                                        held.assessors().parts().stream()
                                                .map(entry -> new Named(held.id(), entry)))
                        .toList();
        jdbc.sql(ADD_ASSESSORS)
                .param("assignments", Columns.ids(named, one -> one.assignment().value()))
                .param("assessors", Columns.ids(named, one -> one.entry().value().person().value()))
                .param("reasons", Columns.texts(named, one -> one.entry().value().reason()))
                .param("named", Columns.ids(named, JdbcAssignments::insteadOf))
                .param("froms", Columns.firstDays(named, one -> one.entry().during()))
                .param("tos", Columns.lastDays(named, one -> one.entry().during()))
                .update();
    }

    @Override
    public Optional<Assignment> find(AssignmentId assignment) {
        return withAssessors(
                        jdbc.sql("select * from assignment where assignment_id = :id")
                                .param("id", assignment.value())
                                .query(JdbcAssignments::assignment)
                                .list())
                .stream()
                .findFirst();
    }

    @Override
    public List<Assignment> of(Collection<PersonId> people) {
        return withAssessors(
                jdbc.sql(
                                """
                                select * from assignment where person_id = any(:people)
                                order by person_id, valid_from, assignment_id
                                """)
                        .param("people", Columns.ids(people, PersonId::value))
                        .query(JdbcAssignments::assignment)
                        .list());
    }

    @Override
    public Set<PersonId> assessedBy(PersonId assessor, LocalDate since) {
        return jdbc.sql(
                        """
                        select distinct person_id from assessor named join assignment using (assignment_id)
                        where ((assessor_id = :assessor and instead_of_id is null) or instead_of_id = :assessor)
                          and (named.valid_to is null or named.valid_to >= :since)
                        """)
                .param("assessor", assessor.value())
                .param("since", since)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    private List<Assignment> withAssessors(List<Assignment> assignments) {
        Map<AssignmentId, List<Timeline.Part<Assignment.Assessor>>> assessors =
                jdbc
                        .sql(
                                "select * from assessor where assignment_id = any(:ids) order by assignment_id, valid_from")
                        .param("ids", Columns.ids(assignments, held -> held.id().value()))
                        .query(
                                (row, number) ->
                                        new Named(
                                                new AssignmentId(
                                                        row.getObject("assignment_id", UUID.class)),
                                                new Timeline.Part<>(
                                                        Columns.days(row), assessor(row))))
                        .list()
                        .stream()
                        .collect(groupingBy(Named::assignment, mapping(Named::entry, toList())));
        return assignments.stream()
                .map(
                        held ->
                                held.withAssessors(
                                        new Timeline<>(
                                                assessors.getOrDefault(held.id(), List.of()))))
                .toList();
    }

    private static Assignment.Assessor assessor(ResultSet row) throws SQLException {
        UUID named = row.getObject("instead_of_id", UUID.class);
        return new Assignment.Assessor(
                new PersonId(row.getObject("assessor_id", UUID.class)),
                row.getString("reason"),
                named == null ? null : new PersonId(named));
    }

    private static @Nullable UUID insteadOf(Named one) {
        PersonId named = one.entry().value().insteadOf();
        return named == null ? null : named.value();
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        int kelas = row.getInt("kelas_jabatan");
        return new Assignment(
                new AssignmentId(row.getObject("assignment_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("position_code"),
                row.getString("position_name"),
                JenisJabatan.valueOf(row.getString("jenis_jabatan")),
                kelas == 0 ? null : new KelasJabatan(kelas),
                Penugasan.valueOf(row.getString("penugasan")),
                Timeline.none(),
                Decree.of(row.getString("decree"), row.getObject("decree_date", LocalDate.class)),
                Columns.days(row),
                row.getLong("revision"));
    }

    private static @Nullable Integer kelasOf(Assignment assignment) {
        return assignment.kelas() == null ? null : assignment.kelas().number();
    }
}
