package id.kinerja.tukin.statement.web;

import static java.util.Objects.requireNonNullElse;

import id.kinerja.tukin.statement.EvidenceKind;
import id.kinerja.tukin.statement.HeldMonth;
import id.kinerja.tukin.statement.LateFacts;
import id.kinerja.tukin.statement.Line;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Lines in words. The kind of a leave or of a punishment is for the person alone; everybody else
 * reads that there was a lawful absence or another cut.
 */
record LineTexts(MessageSource messages, Locale locale, boolean forOneself) {

    /** What goes by a fact, or asks for one, says which at its end. */
    private static final Pattern OF_A_FACT =
            Pattern.compile("(HITUNGAN_|PENAHANAN_|PENGURANGAN_|PENAMBAHAN_|fact-missing:)(.+)");

    private static final Pattern OF_TWO_NUMBERS =
            Pattern.compile("(MENIT|MASA_KERJA)_(\\d+)_DARI_(\\d+)");

    String code(Line line) {
        return forOneself ? line.code() : line.codeForOthers();
    }

    String text(Line line) {
        String code = code(line);
        Matcher fact = OF_A_FACT.matcher(code);
        if (fact.matches() && !line.isOfPredikat()) {
            return messages.getMessage(
                    "line." + fact.group(1) + "FAKTA", new Object[] {fact.group(2)}, locale);
        }
        Matcher numbers = OF_TWO_NUMBERS.matcher(code);
        if (numbers.matches()) {
            Object[] both = {Long.valueOf(numbers.group(2)), Long.valueOf(numbers.group(3))};
            return messages.getMessage("line." + numbers.group(1), both, locale);
        }
        String kind = code.startsWith("KELAS_") ? "KELAS" : code;
        return requireNonNullElse(messages.getMessage("line." + kind, null, code, locale), code);
    }

    /** The article would tell what the code hides. */
    @Nullable String article(Line line) {
        return code(line).equals(line.code()) ? line.basis().toString() : null;
    }

    /** The kind of a fact that came late. */
    EvidenceKind evidence(LateFacts.Kind kind) {
        return forOneself ? EvidenceKind.forOneself(kind) : EvidenceKind.forOthers(kind);
    }

    String held(HeldMonth month) {
        return messages.getMessage(
                month.released() ? "statement.hold-released" : "statement.held", null, locale);
    }

    String supposed() {
        return messages.getMessage("statement.supposed", null, locale);
    }

    String question(String code) {
        Matcher fact = OF_A_FACT.matcher(code);
        return fact.matches()
                ? messages.getMessage("question.fact-missing", new Object[] {fact.group(2)}, locale)
                : messages.getMessage("question." + code, null, locale);
    }
}
