package id.kinerja.tukin.run.web;

import id.kinerja.kernel.Refused;
import id.kinerja.platform.web.Cursor;
import id.kinerja.tukin.run.RunKind;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.run.web.RunViews.RunView;
import org.jspecify.annotations.Nullable;

/** Where a list of runs was cut. */
final class RunCursor {

    private RunCursor() {}

    static String of(RunView last) {
        return Cursor.of(last.month(), last.kind());
    }

    static Runs.@Nullable Place place(@Nullable String text) {
        Cursor cut = Cursor.parse(text, 2);
        return cut == null ? null : new Runs.Place(cut.month(0), kind(cut.text(1)));
    }

    private static RunKind kind(String text) {
        try {
            return RunKind.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw Refused.invalid("cursor-invalid");
        }
    }
}
