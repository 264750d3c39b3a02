package id.kinerja.tukin.statement;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Article;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One amount of a statement with the rule and the facts behind it.
 *
 * @param amount what it adds; a cut is below zero. Where there are parts, they add up to it exactly
 * @param of what the percentage was taken of
 * @param day the day whose attendance is the fact, where it is one
 */
public record Line(
        String code,
        Rupiah amount,
        @Nullable Percentage percentage,
        @Nullable Rupiah of,
        @Nullable LocalDate day,
        Article basis,
        List<Line> parts) {

    private static final String LEAVE = "CUTI_";
    private static final String DISCIPLINE = "HUKDIS_";
    static final String RAISE = "PENAMBAHAN_";

    /** Takes nothing: it says that cuts beside it were shortened, and by which rule. */
    static final String LIMIT = "BATAS_POTONGAN";

    public Line {
        parts = List.copyOf(parts);
        if (!parts.isEmpty()
                && !Rupiah.sum(parts.stream().map(Line::amount).toList()).equals(amount)) {
            throw new IllegalArgumentException("The parts of " + code + " don't add up to it");
        }
    }

    boolean isOfLeave() {
        return code.startsWith(LEAVE);
    }

    boolean isLimit() {
        return code.equals(LIMIT);
    }

    /** Whether it is paid for a post beside one's own. */
    public boolean isAddition() {
        return code.startsWith("TAMBAHAN_");
    }

    /** Whether a predikat adds it. */
    public boolean isOfPredikat() {
        return code.equals(RatingRaises.CODE);
    }

    /**
     * Whether a figure that is told of the month, or its predikat, adds it to what the class pays.
     */
    public boolean raises() {
        return code.startsWith(RAISE);
    }

    /** The kind of a leave or of a punishment is for the person alone. */
    public String codeForOthers() {
        if (code.startsWith(LEAVE)) {
            return "TIDAK_HADIR_SAH";
        }
        return code.startsWith(DISCIPLINE) ? "POTONGAN_LAIN" : code;
    }

    static Line of(String code, Rupiah amount, Article basis, List<Line> parts) {
        return new Line(code, amount, null, null, null, basis, parts);
    }
}
