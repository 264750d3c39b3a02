package id.kinerja.integration.absence;

import id.kinerja.integration.discipline.Punishment;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which punishment stands for how many working days without leave, counted together from January to
 * December; ten in a row are the heaviest. Who decides it, and whether he does, is not for a
 * program to say.
 */
public final class AbsencesThatArePunished {

    public static final String ARTICLE = "PP 94/2021 Ps 9, 10, 11";

    private static final int DAYS_IN_A_ROW = 10;

    /** By the first number of days from which each holds. */
    private static final NavigableMap<Integer, Punishment> FROM = from();

    private AbsencesThatArePunished() {}

    /**
     * @param days counted together in the calendar year
     * @param inARow most working days in a row
     */
    public static Optional<Punishment> by(int days, int inARow) {
        return inARow >= DAYS_IN_A_ROW
                ? Optional.of(Punishment.BERAT_3)
                : Optional.ofNullable(FROM.floorEntry(days)).map(entry -> entry.getValue());
    }

    /** The next number of days from which something heavier holds; 0 behind the last. */
    public static int next(int days) {
        Integer next = FROM.higherKey(days);
        return next == null ? 0 : next;
    }

    private static NavigableMap<Integer, Punishment> from() {
        NavigableMap<Integer, Punishment> from = new TreeMap<>();
        from.put(3, Punishment.TEGURAN_LISAN);
        from.put(4, Punishment.TEGURAN_TERTULIS);
        from.put(7, Punishment.PERNYATAAN_TIDAK_PUAS);
        from.put(11, Punishment.SEDANG_1);
        from.put(14, Punishment.SEDANG_2);
        from.put(17, Punishment.SEDANG_3);
        from.put(21, Punishment.BERAT_1);
        from.put(25, Punishment.BERAT_2);
        from.put(28, Punishment.BERAT_3);
        return from;
    }
}
