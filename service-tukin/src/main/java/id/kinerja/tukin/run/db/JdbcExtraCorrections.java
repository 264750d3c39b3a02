package id.kinerja.tukin.run.db;

import static java.util.Objects.requireNonNull;

import id.kinerja.kernel.DateRange;
import id.kinerja.tukin.policy.ExtraComponent;
import id.kinerja.tukin.policy.ExtraKind;
import id.kinerja.tukin.policy.ExtraMonth;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.run.ExtraCorrections;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.statement.LateFacts;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcExtraCorrections implements ExtraCorrections {

    private static final String KEEP_BASIS =
            """
            insert into extra_basis (agency_id, run_id, days, kinds, service)
            values (platform.agency(), :run, :days::datemultirange, :kinds::text[], :service::daterange)
            on conflict (agency_id, run_id) do update
            set days = excluded.days, kinds = excluded.kinds, service = excluded.service
            """;

    // What another run has calculated before they came it may still pay.
    private static final String SETTLE_UNPAID =
            """
            update late_fact late set settled_in = :run
            where late.agency_id = platform.agency() and late.month = :pays and late.settled_in is null
              and not exists (select from extra_entry paid
                              where paid.agency_id = late.agency_id and paid.person_id = late.person_id
                                and paid.kind = :kind and paid.year = :year)
              and not exists (select from run other
                              where other.agency_id = late.agency_id and other.pays = late.month
                                and other.run_id <> :run and other.state in ('CALCULATING', 'CALCULATED', 'CHECKED'))
            """;

    private static final String TO_SETTLE =
            """
            select distinct run.kind, run.year
            from late_fact late
            join run on run.agency_id = late.agency_id and run.pays = late.month
                 and run.kind <> 'MONTH' and run.state = 'LOCKED'
            join extra_entry paid on paid.run_id = run.run_id and paid.person_id = late.person_id
                 and paid.kind = run.kind
            where late.agency_id = platform.agency() and late.settled_in is null
            order by run.kind, run.year
            """;

    // Two runs of the year may have found the same difference before either was approved.
    private static final String OUTDATED =
            """
            select exists (select from granted_correction one
                           where run_id = :run and version = :version
                             and paid <> (select coalesce(sum(amount), 0)
                                          from extra_entry before join run about on about.run_id = before.run_id
                                          where before.agency_id = one.agency_id
                                            and before.person_id = one.person_id and about.pays = :pays))
                or exists (select from run_evidence taken join late_fact using (late_id)
                           where taken.run_id = :run and taken.version = :version and settled_in is not null
                             and not exists (select from run_hold hold where hold.run_id = taken.run_id
                                                                         and hold.person_id = late_fact.person_id))
            """;

    private static final String GRANT =
            """
            insert into ledger_entry (agency_id, run_id, person_id, month, kind, amount, year)
            select platform.agency(), run_id, person_id, month,
                   case when due < paid then 'KELEBIHAN' else 'KEKURANGAN' end, due - paid, :year
            from granted_correction where run_id = :run and version = :version
            """;

    private final JdbcClient jdbc;
    private final JdbcDifferences differences;

    JdbcExtraCorrections(JdbcClient jdbc, JdbcDifferences differences) {
        this.jdbc = jdbc;
        this.differences = differences;
    }

    /** As {@code run.pays} says it; nothing that a late fact has where the run pays a month. */
    static String pays(Run run) {
        ExtraPay extra = run.extra();
        return extra == null ? "" : extra.kind() + " " + extra.year();
    }

    @Override
    public void begin(Run run, ExtraMonth rule, DateRange attendance) {
        jdbc.sql(KEEP_BASIS)
                .param("run", run.id().value())
                .param("days", days(rule, attendance))
                .param("service", service(rule))
                .param("kinds", kinds(rule).stream().map(Enum::name).toArray(String[]::new))
                .update();
        of(SETTLE_UNPAID, run)
                .param("kind", rule.pay().kind().name())
                .param("year", rule.pay().year())
                .update();
    }

    /** Who began before it has served as long as counts, whenever that was. */
    private static @Nullable String service(ExtraMonth rule) {
        return rule.service().values().stream()
                .map(ExtraMonth.Service::whole)
                .max(Comparator.naturalOrder())
                .map(months -> rule.inServiceOn().minusMonths(months))
                .map(first -> "[" + first + "," + rule.inServiceOn() + "]")
                .orElse(null);
    }

    private static String days(ExtraMonth rule, DateRange attendance) {
        return Stream.concat(
                        Stream.of(
                                DateRange.of(rule.reference()),
                                DateRange.of(rule.inServiceOn(), rule.inServiceOn())),
                        rule.readsAttendance() ? Stream.of(attendance) : Stream.empty())
                .map(range -> "[" + range.from() + "," + range.lastDay() + "]")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A leave may be one without income, and a figure may choose the class amount. */
    private static Set<LateFacts.Kind> kinds(ExtraMonth rule) {
        Set<LateFacts.Kind> kinds =
                EnumSet.of(
                        LateFacts.Kind.LEAVE,
                        LateFacts.Kind.ASSIGNMENT,
                        LateFacts.Kind.PERSON,
                        LateFacts.Kind.OUTSIDE_FACT);
        if (rule.readsAttendance()) {
            kinds.add(LateFacts.Kind.ATTENDANCE_DAY);
            kinds.add(LateFacts.Kind.ATTENDANCE_CORRECTION);
        }
        if (rule.counts(ExtraComponent.PERFORMANCE)) {
            kinds.add(LateFacts.Kind.RATING);
        }
        if (rule.counts(ExtraComponent.PRODUCTIVITY)) {
            kinds.add(LateFacts.Kind.PROGRESS);
        }
        if (rule.counts(ExtraComponent.OTHER_CUTS)) {
            kinds.add(LateFacts.Kind.DISCIPLINE);
        }
        return kinds;
    }

    @Override
    public List<ExtraPay> toSettle() {
        return jdbc.sql(TO_SETTLE)
                .query(
                        (row, number) ->
                                new ExtraPay(
                                        ExtraKind.valueOf(row.getString("kind")),
                                        row.getInt("year")))
                .list();
    }

    @Override
    public boolean grant(Run run) {
        LateFactLock.exclusive(jdbc);
        if (ofVersion(OUTDATED, run).param("pays", pays(run)).query(Boolean.class).single()) {
            return false;
        }
        ofVersion(GRANT, run).param("year", requireNonNull(run.extra()).year()).update();
        differences.settle(run);
        return true;
    }

    private JdbcClient.StatementSpec of(String sql, Run run) {
        return jdbc.sql(sql).param("run", run.id().value()).param("pays", pays(run));
    }

    private JdbcClient.StatementSpec ofVersion(String sql, Run run) {
        return jdbc.sql(sql).param("run", run.id().value()).param("version", run.version());
    }
}
