package id.kinerja.tukin.statement;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.MidMonthChanges;
import id.kinerja.tukin.policy.Policy;
import java.util.Comparator;
import java.util.Optional;

/** What a month pays at most before anything is cut, as payment files show it. */
public final class FullRate {

    /** Who holds a position and is entitled to nothing has no class to show. */
    private static final KelasJabatan NO_CLASS = new KelasJabatan(1);

    private FullRate() {}

    /** The class whose full rate no part of the month exceeds. */
    public static KelasJabatan kelas(PersonMonth facts, Policy agencys) {
        Policy policy = PersonsPolicy.of(agencys, facts);
        Optional<KelasJabatan> best =
                policy.midMonthChanges() == MidMonthChanges.ALL
                        ? best(facts, agencys, policy)
                        : Optional.empty();
        return best.or(
                        () ->
                                facts.places().stream()
                                        .flatMap(
                                                place ->
                                                        Optional.ofNullable(place.kelas()).stream())
                                        .max(
                                                Comparator.comparing(
                                                        kelas ->
                                                                policy.amountOf(kelas)
                                                                        .orElse(Rupiah.ZERO))))
                .orElse(NO_CLASS);
    }

    private static Optional<KelasJabatan> best(PersonMonth facts, Policy agencys, Policy his) {
        return Segments.of(agencys, his, facts).stream()
                .filter(Segment::hasAmount)
                .max(Comparator.comparing(Segment::fullRate))
                .flatMap(segment -> Optional.ofNullable(segment.place().kelas()));
    }

    /**
     * That of the class, which no part of the month exceeds; to the step of the policy, as what is
     * paid is: else a month without a cut would pay more than its rate.
     */
    public static Rupiah of(PersonMonth facts, Policy agencys, KelasJabatan kelas) {
        Policy own = PersonsPolicy.of(agencys, facts);
        Rupiah ofClass = own.amountOf(kelas).orElse(Rupiah.ZERO);
        Rupiah ofHead =
                facts.places().stream()
                        .filter(place -> own.paidAsHead(place.jenis()).isPresent())
                        .map(place -> own.amountOf(kelas, place.jenis()).orElse(Rupiah.ZERO))
                        .reduce(ofClass, Rupiah::max);
        Rupiah most =
                own.midMonthChanges() == MidMonthChanges.CLASS_AND_STATUS
                        ? ofHead
                        : Segments.of(agencys, own, facts).stream()
                                .filter(Segment::hasAmount)
                                .map(Segment::fullRate)
                                .reduce(ofHead, Rupiah::max);
        return agencys.rounding().toStep(most);
    }
}
