package id.kinerja.tukin.withholding.db;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.withholding.OtherIncome;
import id.kinerja.tukin.withholding.OtherIncomes;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOtherIncomes implements OtherIncomes {

    private static final String KEEP =
            """
            insert into other_income (agency_id, person_id, month, gross, tax, health_base, given_by)
            select distinct on (person_id, month) platform.agency(), person_id, month, gross, tax, health_base, :by
            from unnest(:people::uuid[], :months::text[], :grosses::bigint[], :taxes::bigint[], :bases::bigint[])
                 with ordinality as given (person_id, month, gross, tax, health_base, row)
            order by person_id, month, row desc
            on conflict (person_id, month) do update
            set gross = excluded.gross, tax = excluded.tax, health_base = excluded.health_base,
                given_by = excluded.given_by, given_at = excluded.given_at
            """;

    private final JdbcClient jdbc;

    JdbcOtherIncomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Collection<OtherIncome> incomes, PersonId by) {
        jdbc.sql(KEEP)
                .param("by", by.value())
                .param(
                        "people",
                        incomes.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .param(
                        "months",
                        incomes.stream().map(one -> one.month().toString()).toArray(String[]::new))
                .param(
                        "grosses",
                        incomes.stream().map(one -> one.gross().amount()).toArray(Long[]::new))
                .param(
                        "taxes",
                        incomes.stream().map(one -> one.tax().amount()).toArray(Long[]::new))
                .param(
                        "bases",
                        incomes.stream().map(one -> one.healthBase().amount()).toArray(Long[]::new))
                .update();
    }
}
