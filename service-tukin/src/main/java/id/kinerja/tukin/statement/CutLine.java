package id.kinerja.tukin.statement;

import static java.util.Objects.requireNonNullElse;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts that take at most what the cap leaves to them, as one line with a part for each; where it
 * shortened one, a part that takes nothing says so.
 */
final class CutLine {

    private final String code;
    private final List<Cut> cuts = new ArrayList<>();
    private final Map<Rupiah, Percentage> left = new HashMap<>();
    private CutsTogether together;
    private @Nullable Rupiah limitedBy;

    private record Cut(
            String code,
            @Nullable LocalDate day,
            Percentage percentage,
            Rupiah of,
            Article basis) {}

    /**
     * @param before what other cuts of the month have taken
     */
    CutLine(String code, CutsTogether before) {
        this.code = code;
        this.together = before;
    }

    /**
     * What is beyond the cap of its sum takes nothing more, and its part shows only what it took.
     *
     * @param of what the percentage is taken of
     */
    void add(String part, @Nullable LocalDate day, Percentage wanted, Rupiah of, Article basis) {
        Percentage before = left.getOrDefault(of, together.most());
        Percentage taken = wanted.min(before);
        if (taken.compareTo(wanted) < 0) {
            limitedBy = of;
        }
        left.put(of, before.minus(taken));
        cuts.add(new Cut(part, day, taken, of, basis));
    }

    /**
     * @param most what is there to be taken; the last cuts take only what is left of it
     */
    Line line(Rupiah most, Article basis, Rounding rounding) {
        List<BigDecimal> exact =
                cuts.stream().map(cut -> cut.of().times(cut.percentage())).toList();
        List<Rupiah> wanted = Portions.rounded(exact, rounding);
        List<Line> parts = new ArrayList<>(cuts.size());
        Rupiah rest = most;
        for (int i = 0; i < cuts.size(); i++) {
            Rupiah taken = shortened(wanted.get(i).min(rest), cuts.get(i).of());
            rest = rest.minus(taken);
            parts.add(part(cuts.get(i), taken));
        }
        Rupiah limiting = limitedBy;
        if (limiting != null && together.cap().isBelowTheWhole()) {
            parts.add(limit(limiting, basis));
        }
        return Line.of(code, rest.minus(most), basis, parts);
    }

    private Rupiah shortened(Rupiah wanted, Rupiah of) {
        Rupiah taken = together.shortened(wanted, of);
        if (taken.compareTo(wanted) < 0) {
            limitedBy = together.narrowest(of);
        }
        together = together.with(of, taken);
        return taken;
    }

    private Line limit(Rupiah of, Article basis) {
        return new Line(
                Line.LIMIT,
                Rupiah.ZERO,
                together.most(),
                of,
                null,
                requireNonNullElse(together.cap().basis(), basis),
                List.of());
    }

    private Line part(Cut cut, Rupiah taken) {
        return new Line(
                cut.code(),
                taken.negated(),
                cut.percentage(),
                cut.of(),
                cut.day(),
                cut.basis(),
                List.of());
    }
}
