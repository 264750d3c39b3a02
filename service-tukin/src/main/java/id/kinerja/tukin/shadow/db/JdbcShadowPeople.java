package id.kinerja.tukin.shadow.db;

import static java.util.stream.Collectors.groupingBy;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.shadow.ShadowCause;
import id.kinerja.tukin.shadow.ShadowId;
import id.kinerja.tukin.shadow.ShadowOutcome;
import id.kinerja.tukin.shadow.ShadowPerson;
import id.kinerja.tukin.shadow.ShadowPerson.Figures;
import id.kinerja.tukin.shadow.ShadowRuns;
import id.kinerja.tukin.shadow.ShadowWord;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of a comparison, a page at a time with all its differences. */
@Component
class JdbcShadowPeople {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String LIST =
            """
            select * from shadow_person person
            where agency_id = platform.agency() and shadow_id = :shadow and subject_id > :after
              and (:outcome::text is null or outcome = :outcome::text)
              and ((:cause::text is null and not :undecided)
                   or exists (select from shadow_difference one
                              where one.agency_id = person.agency_id and one.shadow_id = person.shadow_id
                                and one.subject_id = person.subject_id
                                and (:cause::text is null or one.cause = :cause::text)
                                and (not :undecided or one.word is null)))
            order by subject_id limit :limit
            """;

    private static final String DIFFERENCES =
            """
            select * from shadow_difference
            where agency_id = platform.agency() and shadow_id = :shadow and subject_id = any (:subjects)
            """;

    private final JdbcClient jdbc;

    JdbcShadowPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record OfSubject(UUID subject, ShadowPerson.Part part) {}

    List<ShadowPerson> list(
            ShadowId id, ShadowRuns.Question question, @Nullable UUID after, int limit) {
        List<ShadowPerson> people =
                jdbc.sql(LIST)
                        .param("shadow", id.value())
                        .param("after", after == null ? BEFORE_ALL : after)
                        .param("outcome", name(question.outcome()))
                        .param("cause", name(question.cause()))
                        .param("undecided", question.undecided())
                        .param("limit", limit)
                        .query(JdbcShadowPeople::person)
                        .list();
        Map<UUID, List<OfSubject>> parts = parts(id, people);
        return people.stream()
                .map(
                        one ->
                                one.with(
                                        parts.getOrDefault(one.subject(), List.of()).stream()
                                                .map(OfSubject::part)
                                                .sorted(
                                                        Comparator.comparing(
                                                                ShadowPerson.Part::cause))
                                                .toList()))
                .toList();
    }

    private Map<UUID, List<OfSubject>> parts(ShadowId id, List<ShadowPerson> people) {
        return jdbc
                .sql(DIFFERENCES)
                .param("shadow", id.value())
                .param("subjects", people.stream().map(ShadowPerson::subject).toArray(UUID[]::new))
                .query(JdbcShadowPeople::part)
                .list()
                .stream()
                .collect(groupingBy(OfSubject::subject));
    }

    private static OfSubject part(ResultSet row, int number) throws SQLException {
        String word = row.getString("word");
        return new OfSubject(
                row.getObject("subject_id", UUID.class),
                new ShadowPerson.Part(
                        ShadowCause.valueOf(row.getString("cause")),
                        Rupiah.of(row.getLong("amount")),
                        word == null
                                ? null
                                : new ShadowPerson.Decision(
                                        ShadowWord.valueOf(word),
                                        row.getString("reason"),
                                        new PersonId(row.getObject("decided_by", UUID.class)),
                                        row.getObject("decided_at", OffsetDateTime.class)
                                                .toInstant())));
    }

    private static ShadowPerson person(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        UUID unit = row.getObject("unit_id", UUID.class);
        return new ShadowPerson(
                row.getObject("subject_id", UUID.class),
                person == null ? null : new PersonId(person),
                row.getString("number"),
                unit == null ? null : new UnitId(unit),
                ShadowOutcome.valueOf(row.getString("outcome")),
                Rupiah.of(row.getLong("difference")),
                texts(row.getArray("questions")),
                figures(row, "their_"),
                figures(row, "our_"),
                List.of());
    }

    private static @Nullable Figures figures(ResultSet row, String side) throws SQLException {
        Rupiah gross = JdbcOldPayments.amount(row, side + "gross");
        Rupiah net = JdbcOldPayments.amount(row, side + "net");
        if (gross == null || net == null) {
            return null;
        }
        int kelas = row.getInt(side + "kelas");
        return new Figures(
                gross,
                net,
                kelas == 0 ? null : new KelasJabatan(kelas),
                JdbcOldPayments.amount(row, side + "class_amount"),
                JdbcOldPayments.amount(row, side + "attendance"),
                JdbcOldPayments.amount(row, side + "performance"),
                JdbcOldPayments.amount(row, side + "addition"),
                side.equals("our_") ? JdbcOldPayments.amount(row, "our_other") : null,
                JdbcOldPayments.amount(row, side + "tax"));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
