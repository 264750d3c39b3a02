package id.kinerja.tukin.statement;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.Rounding;
import id.kinerja.tukin.policy.RoundingPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a month as they are worked out, with a line behind each amount that is rounded to
 * the policy's step.
 */
final class RoundedLines {

    private final Rounding rounding;
    private final List<Line> lines = new ArrayList<>();

    RoundedLines(Rounding rounding) {
        this.rounding = rounding;
    }

    /** What all of them come to, rounded so far. */
    Rupiah sum() {
        return Rupiah.sum(lines.stream().map(Line::amount).toList());
    }

    void add(Line line) {
        lines.add(line);
        if (rounding.point() == RoundingPoint.LINE) {
            Rupiah before = sum().minus(line.amount());
            end(before.plus(rounding.toStep(line.amount())).max(Rupiah.ZERO));
        }
    }

    /**
     * @param component of which the line takes
     */
    void add(Line line, Rupiah component) {
        add(line);
        if (rounding.point() == RoundingPoint.COMPONENT) {
            Rupiah left = component.plus(line.amount());
            end(sum().minus(left).plus(rounding.toStep(left)));
        }
    }

    /**
     * @param most of which no rounding pays more
     */
    List<Line> ended(Rupiah most) {
        end(rounding.toStep(sum()).min(rounding.toStep(most)));
        return List.copyOf(lines);
    }

    private void end(Rupiah rounded) {
        Rupiah rest = rounded.minus(sum());
        Article basis = rounding.basis();
        if (basis != null && !rest.equals(Rupiah.ZERO)) {
            lines.add(Line.of("PEMBULATAN", rest, basis, List.of()));
        }
    }
}
