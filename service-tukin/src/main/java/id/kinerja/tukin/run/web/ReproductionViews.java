package id.kinerja.tukin.run.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.platform.web.Cursor;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import id.kinerja.tukin.run.app.ReproduceRun;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether what a run came to comes out of its facts once more. */
final class ReproductionViews {

    private ReproductionViews() {}

    /**
     * Whether a part of a run's results comes out of its facts once more, byte for byte.
     *
     * @param next the cursor of the following part; absent at the end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReproductionView(
            int statements, int equal, List<DifferentView> different, @Nullable String next) {

        static ReproductionView of(ReproduceRun.Part part) {
            PersonsMonth last = part.last();
            return new ReproductionView(
                    part.statements(),
                    part.statements() - part.different().size(),
                    part.different().stream().map(DifferentView::of).toList(),
                    last == null ? null : Cursor.of(last.person(), last.month()));
        }
    }

    /** Whose month comes to something else. */
    record DifferentView(UUID personId, String month) {

        static DifferentView of(PersonsMonth place) {
            return new DifferentView(place.person().value(), place.month().toString());
        }
    }
}
