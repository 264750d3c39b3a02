package id.kinerja.tukin.payment.db;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.crypto.Cipherer;
import id.kinerja.platform.crypto.MasterKey;
import id.kinerja.tukin.payee.Heirs;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.Payments;
import id.kinerja.tukin.run.RunId;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPayments implements Payments {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private static final String KEEP =
            """
            insert into payment (agency_id, run_id, kind, position, person_id, bruto, bersih, sealed)
            select platform.agency(), :run, * from unnest(:kinds::text[], :positions::int[], :people::uuid[],
                                                          :brutos::bigint[], :bersihs::bigint[], :sealed::bytea[])
            """;

    private final JdbcClient jdbc;
    private final MasterKey masterKey;

    JdbcPayments(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
    }

    @Override
    public void keep(AgencyId agency, RunId run, List<Payment> payments) {
        Cipherer cipherer = cipherer(agency);
        Map<Payment.Kind, Integer> positions = new EnumMap<>(Payment.Kind.class);
        jdbc.sql(KEEP)
                .param("run", run.value())
                .param("kinds", array(payments, one -> one.kind().name(), String[]::new))
                .param(
                        "positions",
                        array(
                                payments,
                                one -> positions.merge(one.kind(), 1, Integer::sum),
                                Integer[]::new))
                .param("people", array(payments, one -> one.payee().person().value(), UUID[]::new))
                .param("brutos", array(payments, one -> one.bruto().amount(), Long[]::new))
                .param("bersihs", array(payments, one -> one.bersih().amount(), Long[]::new))
                .param(
                        "sealed",
                        array(
                                payments,
                                one ->
                                        cipherer.seal(
                                                JSON.writeValueAsBytes(SealedPayment.of(one)),
                                                context(run)),
                                byte[][]::new))
                .update();
    }

    @Override
    public List<Payment> of(AgencyId agency, RunId run, Payment.Kind kind) {
        Cipherer cipherer = cipherer(agency);
        return jdbc.sql(
                        "select sealed from payment where run_id = :run and kind = :kind order by position")
                .param("run", run.value())
                .param("kind", kind.name())
                .query((row, number) -> opened(cipherer, run, row.getBytes("sealed")))
                .list();
    }

    @Override
    public Map<PersonId, Heirs> heirs(AgencyId agency, RunId run, Set<PersonId> people) {
        Cipherer cipherer = cipherer(agency);
        Map<PersonId, Heirs> found = new HashMap<>();
        jdbc.sql("select sealed from payment where run_id = :run and person_id = any (:people)")
                .param("run", run.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> opened(cipherer, run, row.getBytes("sealed")).payee())
                .list()
                .forEach(
                        payee -> {
                            if (payee.heirs() != null) {
                                found.put(payee.person(), payee.heirs());
                            }
                        });
        return found;
    }

    private static Payment opened(Cipherer cipherer, RunId run, byte[] sealed) {
        return JSON.readValue(cipherer.open(sealed, context(run)), SealedPayment.class).payment();
    }

    @Override
    public List<ControlSum> sums(RunId run) {
        return jdbc.sql(
                        """
                        select kind, count(*) as lines, sum(bruto) as bruto, sum(bersih) as bersih
                        from payment where run_id = :run group by kind order by kind
                        """)
                .param("run", run.value())
                .query(
                        (row, number) ->
                                new ControlSum(
                                        Payment.Kind.valueOf(row.getString("kind")),
                                        row.getInt("lines"),
                                        Rupiah.of(row.getLong("bruto")),
                                        Rupiah.of(row.getLong("bersih"))))
                .list();
    }

    private Cipherer cipherer(AgencyId agency) {
        return masterKey.cipherer(agency, "payment");
    }

    private static byte[] context(RunId run) {
        return run.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static <R> R[] array(
            List<Payment> payments, Function<Payment, R> value, IntFunction<R[]> size) {
        return payments.stream().map(value).toArray(size);
    }
}
