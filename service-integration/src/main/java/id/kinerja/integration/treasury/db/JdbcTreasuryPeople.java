package id.kinerja.integration.treasury.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.treasury.TreasuryPeople;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTreasuryPeople implements TreasuryPeople {

    private static final String UNITS =
            """
            with recursive known (unit_id) as (
                select unit_id from unit where agency_id = platform.agency() and kode_satker = :satker
                union
                select child.unit_id from known join unit child on child.parent_unit_id = known.unit_id
                where child.kode_satker is null
            )
            select unit_id from known
            """;

    private static final String NUMBERS =
            """
            select person_id, nip from person
            where person_id = any(:people) and jenis_pegawai = any(:kinds)
            """;

    private static final String[] KINDS =
            Stream.of(JenisPegawai.PNS, JenisPegawai.CPNS, JenisPegawai.PPPK)
                    .map(Enum::name)
                    .toArray(String[]::new);

    private final JdbcClient jdbc;

    JdbcTreasuryPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UnitId> unitsOf(String kodeSatker) {
        return jdbc.sql(UNITS)
                .param("satker", kodeSatker)
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .set();
    }

    @Override
    public Map<PersonId, Optional<String>> numbers(Collection<PersonId> people) {
        record Numbered(PersonId person, @Nullable String number) {}
        return jdbc
                .sql(NUMBERS)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("kinds", KINDS)
                .query(
                        (row, number) ->
                                new Numbered(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getString("nip")))
                .list()
                .stream()
                .collect(toMap(Numbered::person, one -> Optional.ofNullable(one.number())));
    }
}
