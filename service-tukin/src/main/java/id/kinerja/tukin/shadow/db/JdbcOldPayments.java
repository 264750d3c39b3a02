package id.kinerja.tukin.shadow.db;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UuidV7;
import id.kinerja.tukin.run.RunKind;
import id.kinerja.tukin.shadow.OldPayment;
import id.kinerja.tukin.shadow.OldPayments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOldPayments implements OldPayments {

    private static final UUID AFTER_ALL = new UUID(-1L, -1L);

    private static final String CHANGED =
            """
            with changed as (
                select given.*
                from unnest(:ids::uuid[], :numbers::text[], :people::uuid[], :months::text[], :grosses::bigint[],
                            :nets::bigint[], :classes::int[], :classAmounts::bigint[], :attendances::bigint[],
                            :performances::bigint[], :additions::bigint[], :taxes::bigint[], :kinds::text[])
                    as given (payment_id, number, person_id, month, gross, net, kelas, class_amount, attendance,
                              performance, addition, tax, kind)
                where not exists (
                    select from old_payment there
                    where there.agency_id = platform.agency() and there.month = given.month
                      and there.number = given.number and there.kind = given.kind and there.replaced_by is null
                      and (there.person_id, there.gross, there.net, there.kelas, there.class_amount,
                           there.attendance, there.performance, there.addition, there.tax)
                          is not distinct from
                          (given.person_id, given.gross, given.net, given.kelas, given.class_amount,
                           given.attendance, given.performance, given.addition, given.tax))
            )
            """;

    // A person whose number is another one by now is the same one.
    private static final String REPLACED =
            """
            there.agency_id = platform.agency() and there.month = changed.month
            and there.kind = changed.kind and there.replaced_by is null
            and (there.number = changed.number or there.person_id = changed.person_id)
            """;

    private static final String WEIGH =
            CHANGED
                    + """
                    select count(*) as changed,
                           count(*) filter (where exists (select from old_payment there where
                    """
                    + REPLACED
                    + ")) as replaced from changed";

    private static final String REPLACE =
            CHANGED
                    + "update old_payment there set replaced_by = changed.payment_id from changed where "
                    + REPLACED;

    // What was replaced a moment ago is no longer there, so that what says otherwise is still
    // changed.
    private static final String ADD =
            CHANGED
                    + """
                    insert into old_payment (agency_id, payment_id, number, person_id, month, gross, net, kelas,
                                             class_amount, attendance, performance, addition, tax, kind, brought_by)
                    select platform.agency(), changed.*, :by::uuid from changed
                    """;

    // Whoever compares a month waits for what is brought of it, and sees that it has changed.
    private static final String TURN =
            """
            insert into old_payment_month (agency_id, month)
            select platform.agency(), month from unnest(:months::text[]) as given (month)
            group by month order by month
            on conflict (agency_id, month) do update set revision = old_payment_month.revision + 1
            """;

    private static final String LIST =
            """
            select * from old_payment
            where agency_id = platform.agency() and payment_id < :before
              and (:month::text is null or month = :month::text)
              and (:person::uuid is null or person_id = :person::uuid)
              and (:number::text is null or number = :number::text)
              and (:replaced or replaced_by is null)
            order by payment_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcOldPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Weighed weigh(List<Brought> payments) {
        return of(WEIGH, payments, ids(payments))
                .query(
                        (row, number) ->
                                new Weighed(
                                        row.getInt("changed") - row.getInt("replaced"),
                                        row.getInt("replaced"),
                                        payments.size() - row.getInt("changed")))
                .single();
    }

    @Override
    public Weighed keep(List<Brought> payments, PersonId by) {
        if (weigh(payments).known() == payments.size()) {
            return new Weighed(0, 0, payments.size());
        }
        jdbc.sql(TURN)
                .param("months", array(payments, one -> one.month().toString(), String[]::new))
                .update();
        Weighed behindOthers = weigh(payments);
        UUID[] ids = ids(payments);
        of(REPLACE, payments, ids).update();
        of(ADD, payments, ids).param("by", by.value().toString()).update();
        return behindOthers;
    }

    private static UUID[] ids(List<Brought> payments) {
        return payments.stream().map(one -> UuidV7.next()).toArray(UUID[]::new);
    }

    private JdbcClient.StatementSpec of(String sql, List<Brought> payments, UUID[] ids) {
        return jdbc.sql(sql)
                .param("ids", ids)
                .param("numbers", array(payments, one -> one.number().written(), String[]::new))
                .param(
                        "people",
                        payments.stream().map(JdbcOldPayments::person).toArray(String[]::new))
                .param("months", array(payments, one -> one.month().toString(), String[]::new))
                .param("grosses", amounts(payments, OldPayment::gross))
                .param("nets", amounts(payments, OldPayment::net))
                .param("classes", array(payments, JdbcOldPayments::kelas, Integer[]::new))
                .param("classAmounts", amounts(payments, OldPayment::classAmount))
                .param("attendances", amounts(payments, OldPayment::attendance))
                .param("performances", amounts(payments, OldPayment::performance))
                .param("additions", amounts(payments, OldPayment::addition))
                .param("taxes", amounts(payments, OldPayment::tax))
                .param("kinds", array(payments, one -> one.kind().name(), String[]::new));
    }

    @Override
    public List<Kept> list(Question question, @Nullable UUID before, int limit) {
        PersonId person = question.person();
        return jdbc.sql(LIST)
                .param("before", before == null ? AFTER_ALL : before)
                .param("month", question.month() == null ? null : question.month().toString())
                .param("person", person == null ? null : person.toString())
                .param("number", question.number())
                .param("replaced", question.replaced())
                .param("limit", limit)
                .query(JdbcOldPayments::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        int kelas = row.getInt("kelas");
        return new Kept(
                row.getObject("payment_id", UUID.class),
                person == null ? null : new PersonId(person),
                new OldPayment(
                        NomorPegawai.of(row.getString("number")),
                        YearMonth.parse(row.getString("month")),
                        RunKind.valueOf(row.getString("kind")),
                        Rupiah.of(row.getLong("gross")),
                        Rupiah.of(row.getLong("net")),
                        kelas == 0 ? null : new KelasJabatan(kelas),
                        amount(row, "class_amount"),
                        amount(row, "attendance"),
                        amount(row, "performance"),
                        amount(row, "addition"),
                        amount(row, "tax")),
                new PersonId(row.getObject("brought_by", UUID.class)),
                row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                row.getObject("replaced_by", UUID.class));
    }

    static @Nullable Rupiah amount(ResultSet row, String column) throws SQLException {
        long amount = row.getLong(column);
        return row.wasNull() ? null : Rupiah.of(amount);
    }

    private static @Nullable String person(Brought one) {
        PersonId person = one.person();
        return person == null ? null : person.toString();
    }

    private static @Nullable Integer kelas(OldPayment payment) {
        KelasJabatan kelas = payment.kelas();
        return kelas == null ? null : kelas.number();
    }

    private static Long[] amounts(
            List<Brought> payments, Function<OldPayment, @Nullable Rupiah> amount) {
        return array(
                payments,
                one -> {
                    Rupiah rupiah = amount.apply(one);
                    return rupiah == null ? null : rupiah.amount();
                },
                Long[]::new);
    }

    private static <R> R[] array(
            List<Brought> payments,
            Function<OldPayment, @Nullable R> value,
            IntFunction<R[]> size) {
        return payments.stream().map(one -> value.apply(one.payment())).toArray(size);
    }
}
