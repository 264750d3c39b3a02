package id.kinerja.integration.request;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an agency settles about attendance requests; regulations leave it open.
 *
 * @param kinds a kind that is missing can't be asked for
 * @param uangMakanElsewhere whether a day of WFA earns uang makan
 * @param wholeDayPaid whether nothing is cut for a whole day of izin; where absent or false it is
 *     cut like a day of absence
 */
public record RequestPolicy(
        Map<RequestKind, Rule> kinds, boolean uangMakanElsewhere, @Nullable Boolean wholeDayPaid) {

    private static final int MONTH = 31;
    private static final int YEAR = 366;

    /**
     * What holds for one kind.
     *
     * @param mostDaysAMonth for how many of his working days of a month it may be asked, at most
     * @param lastDay how many days after the day asked for it may be asked still; below 0, so many
     *     days before it
     * @param proof whether it has to be proved
     */
    public record Rule(int mostDaysAMonth, int lastDay, boolean proof) {

        boolean possible() {
            return mostDaysAMonth >= 1
                    && mostDaysAMonth <= MONTH
                    && lastDay >= -MONTH
                    && lastDay <= YEAR;
        }
    }

    public static final RequestPolicy SHIPPED =
            new RequestPolicy(
                    Map.of(
                            RequestKind.LUPA_PRESENSI, new Rule(3, 7, false),
                            RequestKind.TERMINAL_RUSAK, new Rule(MONTH, 7, true),
                            RequestKind.IZIN_TERLAMBAT, new Rule(5, 3, false),
                            RequestKind.IZIN_PULANG_CEPAT, new Rule(5, 3, false),
                            RequestKind.IZIN_KELUAR, new Rule(5, 3, false),
                            RequestKind.IZIN_SEHARI, new Rule(2, 3, true),
                            RequestKind.WFA, new Rule(10, 0, false)),
                    false,
                    false);

    public RequestPolicy {
        kinds = kinds.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(kinds));
    }

    public boolean possible() {
        return kinds.values().stream().allMatch(Rule::possible);
    }

    boolean paysWholeDays() {
        return Boolean.TRUE.equals(wholeDayPaid);
    }

    Optional<Rule> of(RequestKind kind) {
        return Optional.ofNullable(kinds.get(kind));
    }
}
