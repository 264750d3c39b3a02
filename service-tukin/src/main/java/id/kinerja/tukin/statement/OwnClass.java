package id.kinerja.tukin.statement;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class of one's own by which days of a month count, against which a post held as Plt or Plh is
 * measured.
 *
 * @param amount what a month of it pays; nothing where it is in no table
 * @param from the first day on which it was held in the month
 * @param days how many days count by it
 */
record OwnClass(
        @Nullable KelasJabatan kelas, JenisJabatan jenis, Rupiah amount, LocalDate from, int days) {

    /**
     * As the class amount counts them; where nothing is paid, all days by what was held last.
     *
     * @param paid the days that pay something, in their order
     */
    static List<OwnClass> of(Policy policy, PersonMonth facts, List<Segment> paid) {
        MonthDays days = MonthDays.of(policy, facts);
        List<HeldClasses.Counted> counted =
                paid.isEmpty()
                        ? facts.places().stream()
                                .max(PersonMonth.Place.IN_ORDER)
                                .map(last -> new Segment(last, policy, Set.of()))
                                .map(last -> new HeldClasses.Counted(last, days.of(last)))
                                .stream()
                                .toList()
                        : HeldClasses.counted(policy, paid, days);
        List<OwnClass> own = new ArrayList<>();
        counted.stream().map(OwnClass::of).forEach(one -> join(own, one));
        return List.copyOf(own);
    }

    private static OwnClass of(HeldClasses.Counted counted) {
        PersonMonth.Place place = counted.segment().place();
        return new OwnClass(
                place.kelas(),
                place.jenis(),
                amount(counted.segment().policy(), place.kelas()),
                place.from(),
                counted.days());
    }

    private static Rupiah amount(Policy policy, @Nullable KelasJabatan kelas) {
        return kelas == null ? Rupiah.ZERO : policy.amountOf(kelas).orElse(Rupiah.ZERO);
    }

    /** What changes neither class, nor what it pays, nor kind of position is one. */
    private static void join(List<OwnClass> own, OwnClass next) {
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).isSame(next)) {
                own.set(i, own.get(i).with(next.days()));
                return;
            }
        }
        own.add(next);
    }

    private boolean isSame(OwnClass other) {
        return Objects.equals(kelas, other.kelas)
                && jenis == other.jenis
                && amount.equals(other.amount);
    }

    /** By which so many days count. */
    OwnClass on(int others) {
        return new OwnClass(kelas, jenis, amount, from, others);
    }

    private OwnClass with(int more) {
        return new OwnClass(kelas, jenis, amount, from, days + more);
    }
}
