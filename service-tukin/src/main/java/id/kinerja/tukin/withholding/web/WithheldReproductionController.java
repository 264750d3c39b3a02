package id.kinerja.tukin.withholding.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.withholding.app.ReproduceWithheld;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether what a locked run withholds comes out of what was kept with it once more. */
@RestController
@RequestMapping("/v1/runs/{id}/withholdings/reproduction")
class WithheldReproductionController {

    private final ReproduceWithheld reproduceWithheld;

    WithheldReproductionController(ReproduceWithheld reproduceWithheld) {
        this.reproduceWithheld = reproduceWithheld;
    }

    /**
     * @param people whose withholdings were worked out once more
     * @param equal of how many they come to the same, byte for byte and rupiah for rupiah
     * @param notKept of how many it can't be worked out, since the run was locked before its facts
     *     were kept; zero of any other run
     * @param next the cursor of the following part; absent at the end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WithheldReproductionView(
            int people,
            int equal,
            int notKept,
            List<WithheldDifferentView> different,
            @Nullable String next) {

        static WithheldReproductionView of(ReproduceWithheld.Part part) {
            PersonId last = part.last();
            return new WithheldReproductionView(
                    part.people(),
                    part.people() - part.different().size(),
                    part.notKept(),
                    part.different().stream().map(WithheldDifferentView::of).toList(),
                    last == null ? null : Cursor.of(last));
        }
    }

    /**
     * @param what kinds of which something differs; {@code FACTS} where the facts aren't those that
     *     were kept, {@code MISSING} where what isn't known of the person is something else, {@code
     *     RESULT} where what was worked out then was something else
     */
    record WithheldDifferentView(UUID personId, List<String> what) {

        static WithheldDifferentView of(ReproduceWithheld.Different one) {
            return new WithheldDifferentView(one.person().value(), List.copyOf(one.what()));
        }
    }

    @Serves(
            value =
                    "Works out a part of what a locked run withholds once more from what was kept, and compares byte for byte",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping
    WithheldReproductionView reproduce(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return WithheldReproductionView.of(
                reproduceWithheld.of(
                        actor,
                        new RunId(id),
                        Cursor.after(cursor, PersonId::new),
                        Page.limit(limit)));
    }
}
