package id.kinerja.integration.ekinerja;

import id.kinerja.kernel.Refused;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the rows above the header say a file is of. The unit named there gives no right to it. */
public final class EkinerjaTitle {

    /** The header stands in one of so many rows, below the title. */
    public static final int HEADER_WITHIN = 20;

    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private static final Pattern MONTHLY =
            Pattern.compile("\\bperiode bulanan ([0-9]{1,2}|[ivx]{1,4}) tahun ([0-9]{4})\\b");
    private static final Pattern ANNUAL =
            Pattern.compile("\\b(periode tahunan|penilaian tahunan)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(20[0-9]{2})\\b");
    private static final int MONTHS = 12;

    private EkinerjaTitle() {}

    /** Refuses what is no monthly recap. */
    public static YearMonth month(List<String> title) {
        List<YearMonth> months =
                found(MONTHLY, title)
                        .map(one -> month(one.group(1), Integer.parseInt(one.group(2))))
                        .distinct()
                        .toList();
        if (found(ANNUAL, title).findAny().isPresent()) {
            throw Refused.invalid("ekinerja-recap-annual");
        }
        if (months.size() != 1) {
            throw Refused.invalid("ekinerja-period-unknown");
        }
        return months.getFirst();
    }

    /** Refuses what names no year, or several. */
    public static Year year(List<String> title) {
        List<Integer> years =
                found(YEAR, title).map(one -> Integer.parseInt(one.group(1))).distinct().toList();
        if (years.size() != 1) {
            throw Refused.invalid("ekinerja-year-unknown");
        }
        return Year.of(years.getFirst());
    }

    /** Arabic or Roman. */
    private static YearMonth month(String text, int year) {
        int number =
                Character.isDigit(text.charAt(0))
                        ? Integer.parseInt(text)
                        : ROMAN.indexOf(text) + 1;
        if (number < 1 || number > MONTHS) {
            throw Refused.invalid("ekinerja-period-unknown");
        }
        return YearMonth.of(year, number);
    }

    private static Stream<MatchResult> found(Pattern pattern, List<String> title) {
        return title.stream()
                .map(text -> text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .flatMap(text -> pattern.matcher(text).results());
    }
}
