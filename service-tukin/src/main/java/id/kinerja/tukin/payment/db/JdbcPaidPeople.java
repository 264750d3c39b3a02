package id.kinerja.tukin.payment.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.payment.PaidPeople;
import id.kinerja.tukin.payment.PaidPerson;
import id.kinerja.tukin.run.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPaidPeople implements PaidPeople {

    private static final String KEEP =
            """
            insert into paid_person (agency_id, run_id, person_id, number, jenis_pegawai, golongan, position,
                                     jenis_jabatan)
            select platform.agency(), :run, * from unnest(:people::uuid[], :numbers::text[], :kinds::text[],
                                                          :golongan::text[], :positions::text[], :jabatan::text[])
            on conflict (agency_id, run_id, person_id) do nothing
            """;

    private final JdbcClient jdbc;

    JdbcPaidPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, PaidPerson> of(RunId run, Collection<PaidPerson> known) {
        jdbc.sql(KEEP)
                .param("run", run.value())
                .param("people", array(known, one -> one.id().value(), UUID[]::new))
                .param("numbers", texts(known, one -> NomorPegawai.textOf(one.number())))
                .param("kinds", texts(known, one -> name(one.jenis())))
                .param("golongan", texts(known, PaidPerson::golongan))
                .param("positions", texts(known, PaidPerson::position))
                .param("jabatan", texts(known, one -> name(one.jabatan())))
                .update();
        return jdbc
                .sql(
                        "select * from paid_person where agency_id = platform.agency() and run_id = :run")
                .param("run", run.value())
                .query(JdbcPaidPeople::person)
                .list()
                .stream()
                .collect(toMap(PaidPerson::id, Function.identity()));
    }

    private static PaidPerson person(ResultSet row, int number) throws SQLException {
        return new PaidPerson(
                new PersonId(row.getObject("person_id", UUID.class)),
                read(row.getString("number"), NomorPegawai::of),
                read(row.getString("jenis_pegawai"), JenisPegawai::valueOf),
                row.getString("golongan"),
                row.getString("position"),
                read(row.getString("jenis_jabatan"), JenisJabatan::valueOf));
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> as) {
        return Optional.ofNullable(text).map(as).orElse(null);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String[] texts(
            Collection<PaidPerson> people, Function<PaidPerson, @Nullable String> value) {
        return array(people, value, String[]::new);
    }

    private static <R extends @Nullable Object> R[] array(
            Collection<PaidPerson> people, Function<PaidPerson, R> value, IntFunction<R[]> size) {
        return people.stream().map(value).toArray(size);
    }
}
