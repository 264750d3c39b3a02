package id.kinerja.tukin.statement.web;

import static java.util.Objects.requireNonNullElse;

import id.kinerja.tukin.statement.EvidenceKind;
import id.kinerja.tukin.statement.HeldMonth;
import id.kinerja.tukin.statement.LateFacts;
import id.kinerja.tukin.statement.Line;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Lines in words. The kind of a leave or of a punishment is for the person alone; everybody else
 * reads that there was a lawful absence or another cut.
 */
record LineTexts(MessageSource messages, Locale locale, boolean forOneself) {

    String code(Line line) {
        return forOneself ? line.code() : line.codeForOthers();
    }

    String text(Line line) {
        String code = code(line);
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

    String question(String code) {
        return messages.getMessage("question." + code, null, locale);
    }
}
