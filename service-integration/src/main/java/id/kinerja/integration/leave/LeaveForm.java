package id.kinerja.integration.leave;

import id.kinerja.kernel.NomorPegawai;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a request says (Peraturan BKN 24/2017, Anak Lampiran 1.b). Why it is asked for
 * and where he is meanwhile are kept nowhere, and what other leave he had is for HR to say: these
 * are left for the hand.
 *
 * @param asker as he was placed when he asked
 * @param served until he asked
 * @param workingDays of the days that are asked for
 * @param left annual leave of the year and of the one before it, less what is decreed; of two years
 *     before it is within that of the year before
 * @param superior who has considered it, or has to; absent where nobody is known
 * @param official who has decided it, or has to
 */
public record LeaveForm(
        PermintaanCuti request,
        Named asker,
        String unit,
        Period served,
        int workingDays,
        List<Left> left,
        @Nullable Named superior,
        @Nullable Named official) {

    public LeaveForm {
        left = List.copyOf(left);
    }

    /**
     * @param position absent where he has no place
     */
    public record Named(String name, @Nullable NomorPegawai number, @Nullable String position) {}

    /** Working days of annual leave of a year that can still be taken. */
    public record Left(int year, int days) {}

    /** What came over is used first, since it is the first to lapse. */
    public static List<Left> left(AnnualBalance balance) {
        int carried = Math.clamp(balance.carried() - (long) balance.used(), 0, balance.carried());
        return List.of(
                new Left(balance.year() - 1, carried),
                new Left(balance.year(), balance.remaining() - carried));
    }
}
