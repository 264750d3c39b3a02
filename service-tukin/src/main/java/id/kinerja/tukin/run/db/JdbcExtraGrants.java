package id.kinerja.tukin.run.db;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.run.ExtraGrants;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcExtraGrants implements ExtraGrants {

    private static final String PAID_HERE =
            """
            select person_id from extra_entry
            where agency_id = platform.agency() and person_id = any (:people::uuid[])
              and kind = :kind and year = :year
            """;

    private static final String SETTLED =
            """
            select person_id from extra_entry
            where agency_id = platform.agency() and person_id = any (:people::uuid[])
              and kind = :kind and year = :year
            union
            select hold.person_id from run_hold hold join run using (run_id)
            where run.agency_id = platform.agency() and run.kind = :kind and run.year = :year
              and run.state in ('APPROVED', 'LOCKED')
              and hold.person_id = any (:people::uuid[]) and hold.released_at is null
            union
            select person_id from old_payment
            where agency_id = platform.agency() and person_id = any (:people::uuid[]) and kind = :kind
              and left(month, 4) = :year::text and replaced_by is null
            """;

    private final JdbcClient jdbc;

    JdbcExtraGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void beforeApprovals() {
        LateFactLock.shared(jdbc);
    }

    @Override
    public Set<PersonId> paidHere(ExtraPay pay, Collection<PersonId> people) {
        return people(PAID_HERE, pay, people);
    }

    @Override
    public Set<PersonId> settled(ExtraPay pay, Collection<PersonId> people) {
        return people(SETTLED, pay, people);
    }

    private Set<PersonId> people(String sql, ExtraPay pay, Collection<PersonId> people) {
        return jdbc
                .sql(sql)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("kind", pay.kind().name())
                .param("year", pay.year())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }
}
