package id.kinerja.integration.siasn.db;

import id.kinerja.integration.siasn.OutgoingRating;
import id.kinerja.integration.siasn.RatedPeriod;
import id.kinerja.integration.siasn.RatingDeliveries;
import id.kinerja.integration.siasn.RatingDelivery;
import id.kinerja.integration.siasn.SiasnCodes;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Nip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the deliveries whose turn it is, with all that is known of whom they are about. */
final class DueDeliveries {

    private static final Set<JenisPegawai> ASN =
            EnumSet.of(
                    JenisPegawai.PNS,
                    JenisPegawai.CPNS,
                    JenisPegawai.PPPK,
                    JenisPegawai.PPPK_PARUH_WAKTU);

    // Whoever is killed with them is followed by another replica in a few minutes.
    private static final String TAKE =
            """
            update siasn_delivery taken set next_try = clock_timestamp() + interval '5 minutes'
            from (select delivery_id from siasn_delivery due
                  where agency_id = platform.agency() and state in ('PENDING', 'SENT')
                    and next_try <= clock_timestamp()
                    and not exists (select from siasn_delivery before
                                    where before.agency_id = due.agency_id and before.person_id = due.person_id
                                      and before.period = due.period and before.delivery_id < due.delivery_id
                                      and (before.state in ('PENDING', 'SENT')
                                           or (before.state = 'REJECTED' and before.cause = 'ARRIVAL_UNCLEAR')))
                  order by next_try limit :limit for update skip locked) due
            where taken.delivery_id = due.delivery_id
            returning taken.*
            """;

    // The assessor at the end of the period, or at the end of what the person served of it.
    private static final String FACTS =
            """
            select asked.delivery_id, person.nip, answer.said ->> 'siasnId' as siasn_person,
                   assessor.number as assessor_number, assessor.name as assessor_name, assessor.jenis_pegawai,
                   assessor.golongan as assessor_golongan, post.position_name, post_unit.name as post_unit_name,
                   own.position_name as functional,
                   before.delivery_id as before_id, before.row_id as before_row, before.hasil as before_hasil,
                   before.perilaku as before_perilaku, before.predikat as before_predikat,
                   before.state as before_state,
                   exists (select from siasn_delivery newer
                           where newer.agency_id = kept.agency_id and newer.person_id = kept.person_id
                             and newer.period = kept.period and newer.delivery_id > kept.delivery_id) as has_newer,
                   array(select other.row_id from siasn_delivery other
                         where other.agency_id = kept.agency_id and other.person_id = kept.person_id
                           and other.row_id is not null and other.delivery_id <> kept.delivery_id
                           and (other.period <> kept.period or (other.row_gone and length(kept.period) > 4))) as others
            from unnest(:ids::uuid[], :firsts::date[], :lasts::date[]) as asked (delivery_id, first_day, last_day)
            join siasn_delivery kept on kept.delivery_id = asked.delivery_id
            left join person on person.person_id = kept.person_id
            left join siasn_answer answer on answer.agency_id = kept.agency_id and answer.person_id = kept.person_id
                      and answer.nip = person.nip
            left join lateral (
                select named.assessor_id, least(asked.last_day, place.valid_to, named.valid_to) as day
                from assignment place
                join assessor named on named.agency_id = place.agency_id and named.assignment_id = place.assignment_id
                where place.person_id = kept.person_id and place.is_primary
                  and named.valid_from <= asked.last_day
                  and (named.valid_to is null or named.valid_to >= asked.first_day)
                order by named.valid_from desc limit 1) judged on true
            left join person assessor on assessor.person_id = judged.assessor_id
            left join lateral (
                select held.position_name, held.unit_id from assignment held
                where held.person_id = judged.assessor_id and held.valid_from <= judged.day
                  and (held.valid_to is null or held.valid_to >= judged.day)
                order by held.is_primary desc, held.valid_from desc limit 1) post on true
            left join unit post_unit on post_unit.unit_id = post.unit_id
            left join lateral (
                select held.position_name, held.jenis_jabatan from assignment held
                where held.person_id = kept.person_id and held.is_primary and held.valid_from <= asked.last_day
                  and (held.valid_to is null or held.valid_to >= asked.first_day)
                order by held.valid_from desc limit 1) own on own.jenis_jabatan = 'FUNGSIONAL'
            left join lateral (
                select earlier.* from siasn_delivery earlier
                where earlier.agency_id = kept.agency_id and earlier.person_id = kept.person_id
                  and earlier.period = kept.period and earlier.row_id is not null and not earlier.row_gone
                  and (earlier.delivery_id < kept.delivery_id
                       or (earlier.delivery_id = kept.delivery_id and kept.state = 'PENDING'))
                order by earlier.delivery_id desc limit 1) before on true
            """;

    private final JdbcClient jdbc;

    DueDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RatingDeliveries.Due> take(int limit) {
        List<RatingDelivery> taken =
                jdbc.sql(TAKE).param("limit", limit).query(DeliveryRows::delivery).list();
        if (taken.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(FACTS)
                .param("ids", taken.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param("firsts", days(taken, DateRange::from))
                .param("lasts", days(taken, DateRange::lastDay))
                .query((row, number) -> due(row, taken))
                .list()
                .stream()
                .sorted(Comparator.comparing(due -> due.delivery().id().value()))
                .toList();
    }

    private static String[] days(List<RatingDelivery> taken, Function<DateRange, LocalDate> day) {
        return taken.stream().map(one -> day.apply(days(one)).toString()).toArray(String[]::new);
    }

    /** One whose period has no form is refused before anybody is looked for. */
    private static DateRange days(RatingDelivery delivery) {
        return RatedPeriod.read(delivery.period())
                .map(RatedPeriod::days)
                .orElseGet(() -> DateRange.of(LocalDate.EPOCH, LocalDate.EPOCH));
    }

    private static RatingDeliveries.Due due(ResultSet row, List<RatingDelivery> taken)
            throws SQLException {
        UUID id = row.getObject("delivery_id", UUID.class);
        String nip = row.getString("nip");
        return new RatingDeliveries.Due(
                taken.stream().filter(one -> one.id().value().equals(id)).findFirst().orElseThrow(),
                nip == null ? null : new Nip(nip),
                row.getString("siasn_person"),
                assessor(row),
                row.getString("functional"),
                null,
                before(row),
                row.getBoolean("has_newer"),
                Set.copyOf(List.of((String[]) row.getArray("others").getArray())));
    }

    private static OutgoingRating.@Nullable Assessor assessor(ResultSet row) throws SQLException {
        String name = row.getString("assessor_name");
        if (name == null) {
            return null;
        }
        return new OutgoingRating.Assessor(
                ASN.contains(JenisPegawai.valueOf(row.getString("jenis_pegawai"))),
                row.getString("assessor_number"),
                name,
                SiasnCodes.codeOf(row.getString("assessor_golongan")).orElse(null),
                row.getString("position_name"),
                row.getString("post_unit_name"));
    }

    private static RatingDeliveries.@Nullable Before before(ResultSet row) throws SQLException {
        UUID id = row.getObject("before_id", UUID.class);
        return id == null
                ? null
                : new RatingDeliveries.Before(
                        new RatingDelivery.Id(id),
                        row.getString("before_row"),
                        DeliveryRows.marks(row, "before_"),
                        row.getString("before_state")
                                .equals(RatingDelivery.State.CONFIRMED.name()));
    }
}
