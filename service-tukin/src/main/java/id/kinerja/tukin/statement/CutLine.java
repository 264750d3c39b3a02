package id.kinerja.tukin.statement;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts of one amount, which together take at most the cap of it, as one line with a part for each.
 */
final class CutLine {

    private final String code;
    private final Rupiah base;
    private final List<Cut> cuts = new ArrayList<>();
    private Percentage left;

    private record Cut(
            String code, @Nullable LocalDate day, Percentage percentage, Article basis) {}

    /**
     * @param base what the percentages are taken of
     * @param cap how much of it they take together at most
     */
    CutLine(String code, Rupiah base, Percentage cap) {
        this.code = code;
        this.base = base;
        this.left = cap;
    }

    /** What is beyond the cap in all takes nothing more, and its part shows only what it took. */
    void add(String part, @Nullable LocalDate day, Percentage wanted, Article basis) {
        Percentage taken = wanted.min(left);
        left = left.minus(taken);
        cuts.add(new Cut(part, day, taken, basis));
    }

    /**
     * @param most what is there to be taken; the last cuts take only what is left of it
     */
    Line line(Rupiah most, Article basis, Rounding rounding) {
        List<BigDecimal> exact = cuts.stream().map(cut -> base.times(cut.percentage())).toList();
        List<Rupiah> wanted = Portions.rounded(exact, rounding);
        List<Line> parts = new ArrayList<>(cuts.size());
        Rupiah rest = most;
        for (int i = 0; i < cuts.size(); i++) {
            Rupiah taken = wanted.get(i).min(rest);
            rest = rest.minus(taken);
            parts.add(part(cuts.get(i), taken));
        }
        return Line.of(code, rest.minus(most), basis, parts);
    }

    private Line part(Cut cut, Rupiah taken) {
        return new Line(
                cut.code(),
                taken.negated(),
                cut.percentage(),
                base,
                cut.day(),
                cut.basis(),
                List.of());
    }
}
