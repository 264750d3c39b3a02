package id.kinerja.tukin.withholding.db;

import static java.util.stream.Collectors.groupingBy;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.withholding.KeptWithholdings;
import id.kinerja.tukin.withholding.Withheld;
import id.kinerja.tukin.withholding.WithheldCalculation;
import id.kinerja.tukin.withholding.Withholdings;
import id.kinerja.tukin.withholding.YearSettlement;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKeptWithholdings implements KeptWithholdings {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String KEEP =
            """
            insert into withholding_facts (agency_id, run_id, person_id, facts, facts_hash, result_hash)
            select platform.agency(), :run, person_id, facts, sha256(facts), result_hash
            from unnest(:people::uuid[], :facts::bytea[], :results::bytea[]) as one (person_id, facts, result_hash)
            """;

    private static final String PEOPLE =
            """
            select count(*) from (
                select person_id from withholding where agency_id = platform.agency() and run_id = :run
                union select person_id from withholding_unknown where agency_id = platform.agency() and run_id = :run
                union select person_id from withholding_facts where agency_id = platform.agency() and run_id = :run) one
            """;

    private static final String FROM_BEFORE =
            """
            select not exists (select from withholding_facts where agency_id = platform.agency() and run_id = :run)
            """;

    // Each cut by itself, for the whole run would be gone through for every page.
    private static final String LIST =
            """
            select one.person_id, facts, facts_hash, result_hash, missing,
                   settled.year, settled.base, settled.due, settled.regulation, settled.article
            from (
                (select distinct person_id from withholding
                 where agency_id = platform.agency() and run_id = :run and person_id > :after
                 order by person_id limit :limit)
                union
                (select person_id from withholding_unknown
                 where agency_id = platform.agency() and run_id = :run and person_id > :after
                 order by person_id limit :limit)
                union
                (select person_id from withholding_facts
                 where agency_id = platform.agency() and run_id = :run and person_id > :after
                 order by person_id limit :limit)) one
            left join withholding_facts facts
                on facts.agency_id = platform.agency() and facts.run_id = :run and facts.person_id = one.person_id
            left join withholding_unknown unknown
                on unknown.agency_id = platform.agency() and unknown.run_id = :run and unknown.person_id = one.person_id
            left join settled_year settled
                on settled.agency_id = platform.agency() and settled.run_id = :run and settled.person_id = one.person_id
            order by one.person_id limit :limit
            """;

    private static final String WRITTEN =
            """
            select * from withholding
            where agency_id = platform.agency() and run_id = :run and person_id = any(:people)
            """;

    private final JdbcClient jdbc;
    private final WithheldJson json;

    JdbcKeptWithholdings(JdbcClient jdbc, WithheldJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void keep(RunId run, Collection<Worked> worked) {
        jdbc.sql(KEEP)
                .param("run", run.value())
                .param(
                        "people",
                        worked.stream()
                                .map(one -> one.facts().person().value())
                                .toArray(UUID[]::new))
                .param(
                        "facts",
                        worked.stream().map(one -> json.bytes(one.facts())).toArray(byte[][]::new))
                .param(
                        "results",
                        worked.stream()
                                .map(one -> WithheldJson.hash(json.bytes(one.outcome())))
                                .toArray(byte[][]::new))
                .update();
    }

    @Override
    public boolean isFromBefore(RunId run) {
        return jdbc.sql(FROM_BEFORE).param("run", run.value()).query(Boolean.class).single();
    }

    @Override
    public int people(RunId run) {
        return jdbc.sql(PEOPLE).param("run", run.value()).query(Integer.class).single();
    }

    private record Row(
            PersonId person,
            byte @Nullable [] facts,
            byte @Nullable [] factsHash,
            byte @Nullable [] resultHash,
            @Nullable YearSettlement settled,
            @Nullable String missing) {}

    @Override
    public List<Kept> of(RunId run, @Nullable PersonId after, int limit) {
        List<Row> rows =
                jdbc.sql(LIST)
                        .param("run", run.value())
                        .param("after", after == null ? BEFORE_ALL : after.value())
                        .param("limit", limit)
                        .query(
                                (row, number) ->
                                        new Row(
                                                new PersonId(
                                                        row.getObject("person_id", UUID.class)),
                                                row.getBytes("facts"),
                                                row.getBytes("facts_hash"),
                                                row.getBytes("result_hash"),
                                                JdbcUnsettledYears.settlement(
                                                        row, Year.of(row.getInt("year"))),
                                                row.getString("missing")))
                        .list();
        Map<PersonId, List<Withheld>> written =
                jdbc
                        .sql(WRITTEN)
                        .param("run", run.value())
                        .param(
                                "people",
                                rows.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                        .query(JdbcWithheldOfRuns::withheld)
                        .list()
                        .stream()
                        .collect(groupingBy(Withheld::person));
        return rows.stream()
                .map(row -> kept(row, written.getOrDefault(row.person(), List.of())))
                .toList();
    }

    private Kept kept(Row row, List<Withheld> written) {
        byte[] facts = row.facts();
        byte[] result = row.resultHash();
        return new Kept(
                row.person(),
                facts == null ? null : json.facts(facts),
                facts != null && Arrays.equals(WithheldJson.hash(facts), row.factsHash()),
                result == null ? null : HexFormat.of().formatHex(result),
                new WithheldCalculation.Outcome(
                        written,
                        row.settled(),
                        row.missing() == null
                                ? null
                                : Withholdings.Missing.valueOf(row.missing())));
    }
}
