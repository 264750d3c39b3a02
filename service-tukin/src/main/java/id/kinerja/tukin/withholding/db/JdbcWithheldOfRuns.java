package id.kinerja.tukin.withholding.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.SipdColumn;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.withholding.OtherDeduction;
import id.kinerja.tukin.withholding.OtherDeductions;
import id.kinerja.tukin.withholding.PaidBefore;
import id.kinerja.tukin.withholding.Withheld;
import id.kinerja.tukin.withholding.WithheldKind;
import id.kinerja.tukin.withholding.WithheldOfRuns;
import id.kinerja.tukin.withholding.Withholdings;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWithheldOfRuns implements WithheldOfRuns {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String KEEP =
            """
            insert into withholding (agency_id, run_id, paid_on, person_id, kind, gross, base, rate, amount, regulation, article,
                item, code, name, paid_to, sipd, wanted, reason)
            select platform.agency(), :run, :on, * from unnest(:people::uuid[], :kinds::text[], :grosses::bigint[],
                :bases::bigint[], :rates::numeric[], :amounts::bigint[], :regulations::text[], :articles::text[],
                :items::uuid[], :codes::text[], :names::text[], :payees::text[], :columns::text[], :wanted::bigint[],
                :reasons::text[])
            """;

    // Of a run that bears and gives back there are two taxes of one gross.
    private static final String PAID_IN_YEAR =
            """
            select person_id, month, sum(gross) as gross, sum(tax) as tax, 0 as tax_elsewhere, 0 as deductible,
                   sum(borne) as borne, 0 as elsewhere, sum(here) as here, sum(contribution) as contribution, sum(employer) as employer
            from (select person_id, to_char(paid_on, 'YYYY-MM') as month,
                         coalesce(max(gross) filter (where kind = any(:yearly)), 0) as gross,
                         coalesce(sum(amount) filter (where kind = any(:yearly) and kind <> 'PPH21_DTP'), 0) as tax,
                         coalesce(sum(amount) filter (where kind = 'PPH21_DTP'), 0) as borne,
                         coalesce(sum(gross) filter (where kind = 'BPJS_PEGAWAI'), 0) as here,
                         coalesce(sum(amount) filter (where kind = 'BPJS_PEGAWAI'), 0) as contribution,
                         coalesce(sum(amount) filter (where kind = 'BPJS_PEMBERI_KERJA'), 0) as employer
                  from withholding
                  where agency_id = platform.agency() and person_id = any(:people) and paid_on between :from and :to
                  group by person_id, run_id, to_char(paid_on, 'YYYY-MM')) of_run
            group by person_id, month
            union all
            select person_id, to_char(paid_on, 'YYYY-MM'), gross, 0, 0, 0, 0, 0, 0, 0, 0 from withholding_unknown
            where agency_id = platform.agency() and person_id = any(:people) and paid_on between :from and :to
            union all
            select person_id, month, gross, 0, tax, deductible, 0, health_base, 0, 0, 0 from other_income
            where agency_id = platform.agency() and person_id = any(:people) and month between :first and :last
            """;

    private static final String LIST =
            """
            select * from withholding
            where run_id = :run and (person_id, kind, item) > (:person, :kind, :item)
            order by person_id, kind, item limit :limit
            """;

    private static final String OF_PERSON =
            """
            select * from withholding where run_id = :run and person_id = :person order by kind, item
            """;

    private static final String TAKEN =
            """
            select item, run.month, sum(withholding.amount) as amount from withholding join run using (run_id)
            where withholding.agency_id = platform.agency() and withholding.person_id = any(:people)
              and withholding.kind = 'POTONGAN_LAIN'
            group by item, run.month
            """;

    private static final String KEEP_UNKNOWN =
            """
            insert into withholding_unknown (agency_id, run_id, paid_on, person_id, missing, gross)
            select platform.agency(), :run, :on, * from unnest(:people::uuid[], :missing::text[], :grosses::bigint[])
            """;

    private static final String UNKNOWN =
            """
            select person_id, missing from withholding_unknown
            where agency_id = platform.agency() and run_id = :run and person_id > :person
            order by person_id limit :limit
            """;

    private static final String UNKNOWN_OF_PERSON =
            """
            select person_id, missing from withholding_unknown
            where agency_id = platform.agency() and run_id = :run and person_id = :person
            """;

    private static final String SUMS =
            """
            select kind, count(distinct person_id) as people, sum(amount) as amount
            from withholding where run_id = :run group by kind order by kind
            """;

    private final JdbcClient jdbc;

    JdbcWithheldOfRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void hold() {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('withholding ' || platform.agency(), 0))")
                .query((row, number) -> number)
                .list();
    }

    @Override
    public void keep(RunId run, LocalDate paidOn, Collection<Withheld> withheld) {
        jdbc.sql(KEEP)
                .param("run", run.value())
                .param("on", paidOn)
                .param("people", array(withheld, one -> one.person().value(), UUID[]::new))
                .param("kinds", array(withheld, one -> one.kind().name(), String[]::new))
                .param("grosses", array(withheld, one -> one.gross().amount(), Long[]::new))
                .param("bases", array(withheld, one -> one.base().amount(), Long[]::new))
                .param(
                        "rates",
                        withheld.stream().map(JdbcWithheldOfRuns::rate).toArray(BigDecimal[]::new))
                .param("amounts", array(withheld, one -> one.amount().amount(), Long[]::new))
                .param(
                        "regulations",
                        array(withheld, one -> one.basis().regulation(), String[]::new))
                .param("articles", array(withheld, one -> one.basis().article(), String[]::new))
                .param("items", array(withheld, Withheld::item, UUID[]::new))
                .param("codes", others(withheld, OtherDeduction::code))
                .param("names", others(withheld, OtherDeduction::name))
                .param("payees", others(withheld, OtherDeduction::paidTo))
                .param("columns", others(withheld, OtherDeduction::sipd))
                .param("wanted", others(withheld, one -> one.wanted().amount()))
                .param("reasons", others(withheld, OtherDeduction::reason))
                .update();
    }

    @Override
    public void keepUnknown(RunId run, LocalDate paidOn, Collection<Untaxed> unknown) {
        jdbc.sql(KEEP_UNKNOWN)
                .param("run", run.value())
                .param("on", paidOn)
                .param(
                        "people",
                        unknown.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .param(
                        "missing",
                        unknown.stream().map(one -> one.missing().name()).toArray(String[]::new))
                .param(
                        "grosses",
                        unknown.stream().map(one -> one.gross().amount()).toArray(Long[]::new))
                .update();
    }

    @Override
    public List<Unknown> unknown(RunId run, @Nullable PersonId after, int limit) {
        return jdbc.sql(UNKNOWN)
                .param("run", run.value())
                .param("person", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query(JdbcWithheldOfRuns::unknown)
                .list();
    }

    @Override
    public Optional<Unknown> unknown(RunId run, PersonId person) {
        return jdbc.sql(UNKNOWN_OF_PERSON)
                .param("run", run.value())
                .param("person", person.value())
                .query(JdbcWithheldOfRuns::unknown)
                .optional();
    }

    private static Unknown unknown(ResultSet row, int number) throws SQLException {
        return new Unknown(person(row), Withholdings.Missing.valueOf(row.getString("missing")));
    }

    @Override
    public Map<PersonId, List<PaidBefore>> paidIn(Year year, Collection<PersonId> people) {
        record Row(PersonId person, PaidBefore paid) {}
        return jdbc
                .sql(PAID_IN_YEAR)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param(
                        "yearly",
                        Arrays.stream(WithheldKind.values())
                                .filter(WithheldKind::isOfTheYear)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("from", year.atDay(1))
                .param("to", year.atDay(year.length()))
                .param("first", year.atMonth(Month.JANUARY).toString())
                .param("last", year.atMonth(Month.DECEMBER).toString())
                .query((row, number) -> new Row(person(row), paid(row)))
                .list()
                .stream()
                .collect(groupingBy(Row::person, mapping(Row::paid, toList())));
    }

    @Override
    public Map<DeductionId, List<OtherDeductions.Instalment>> takenOf(Collection<PersonId> people) {
        record Row(DeductionId id, OtherDeductions.Instalment taken) {}
        return jdbc
                .sql(TAKEN)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                new Row(
                                        new DeductionId(row.getObject("item", UUID.class)),
                                        new OtherDeductions.Instalment(
                                                YearMonth.parse(row.getString("month")),
                                                Rupiah.of(row.getLong("amount")))))
                .list()
                .stream()
                .collect(groupingBy(Row::id, mapping(Row::taken, toList())));
    }

    @Override
    public List<Withheld> of(RunId run, @Nullable Place after, int limit) {
        return jdbc.sql(LIST)
                .param("run", run.value())
                .param("person", after == null ? BEFORE_ALL : after.person().value())
                .param("kind", after == null ? "" : after.kind())
                .param("item", after == null ? BEFORE_ALL : after.item())
                .param("limit", limit)
                .query(JdbcWithheldOfRuns::withheld)
                .list();
    }

    @Override
    public List<Withheld> of(RunId run, PersonId person) {
        return jdbc.sql(OF_PERSON)
                .param("run", run.value())
                .param("person", person.value())
                .query(JdbcWithheldOfRuns::withheld)
                .list();
    }

    @Override
    public List<Sum> sums(RunId run) {
        return jdbc.sql(SUMS)
                .param("run", run.value())
                .query(
                        (row, number) ->
                                new Sum(
                                        WithheldKind.valueOf(row.getString("kind")),
                                        row.getInt("people"),
                                        Rupiah.of(row.getLong("amount"))))
                .list();
    }

    static Withheld withheld(ResultSet row, int number) throws SQLException {
        BigDecimal rate = row.getBigDecimal("rate");
        return new Withheld(
                person(row),
                WithheldKind.valueOf(row.getString("kind")),
                Rupiah.of(row.getLong("gross")),
                Rupiah.of(row.getLong("base")),
                rate == null ? null : Percentage.of(rate.toPlainString()),
                Rupiah.of(row.getLong("amount")),
                new Article(row.getString("regulation"), row.getString("article")),
                other(row));
    }

    private static @Nullable OtherDeduction other(ResultSet row) throws SQLException {
        String code = row.getString("code");
        String sipd = row.getString("sipd");
        String reason = row.getString("reason");
        return code == null
                ? null
                : new OtherDeduction(
                        new DeductionId(row.getObject("item", UUID.class)),
                        code,
                        row.getString("name"),
                        row.getString("paid_to"),
                        sipd == null ? null : SipdColumn.valueOf(sipd),
                        Rupiah.of(row.getLong("wanted")),
                        reason == null ? null : OtherDeduction.NotTaken.valueOf(reason));
    }

    private static PaidBefore paid(ResultSet row) throws SQLException {
        return new PaidBefore(
                YearMonth.parse(row.getString("month")),
                Rupiah.of(row.getLong("gross")),
                Rupiah.of(row.getLong("tax")),
                Rupiah.of(row.getLong("tax_elsewhere")),
                Rupiah.of(row.getLong("deductible")),
                Rupiah.of(row.getLong("borne")),
                Rupiah.of(row.getLong("elsewhere")),
                Rupiah.of(row.getLong("here")),
                Rupiah.of(row.getLong("contribution")),
                Rupiah.of(row.getLong("employer")));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static @Nullable BigDecimal rate(Withheld one) {
        return Optional.ofNullable(one.rate()).map(Percentage::value).orElse(null);
    }

    /** Texts; of taxes and contributions none. */
    private static @Nullable String[] others(
            Collection<Withheld> all, Function<OtherDeduction, @Nullable Object> value) {
        return all.stream()
                .map(
                        one ->
                                one.other() == null
                                        ? null
                                        : Objects.toString(value.apply(one.other()), null))
                .toArray(String[]::new);
    }

    private static <R> R[] array(
            Collection<Withheld> all, Function<Withheld, R> value, IntFunction<R[]> size) {
        return all.stream().map(value).toArray(size);
    }
}
