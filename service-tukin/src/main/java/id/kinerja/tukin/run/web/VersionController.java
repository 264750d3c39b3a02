package id.kinerja.tukin.run.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunVersions;
import id.kinerja.tukin.run.app.CompareVersions;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One calculation of a run against another; money in whole rupiah. */
@RestController
@RequestMapping("/v1/runs/{id}/versions/comparison")
class VersionController {

    private final CompareVersions compareVersions;

    VersionController(CompareVersions compareVersions) {
        this.compareVersions = compareVersions;
    }

    /**
     * Of one person.
     *
     * @param unitId of the later version, where it has him
     * @param before of the run's own month; absent where the version has none of him
     * @param after of the run's own month; absent where the version has none of him
     * @param difference after less before
     * @param completeBefore whether nothing was asked of it
     * @param completeAfter whether nothing was asked of it
     * @param corrections by how much the differences for earlier months came to more
     * @param lines those of the own month that aren't the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ComparedView(
            UUID personId,
            @Nullable UUID unitId,
            @Nullable Long before,
            @Nullable Long after,
            long difference,
            @Nullable Boolean completeBefore,
            @Nullable Boolean completeAfter,
            long corrections,
            List<LineDifferenceView> lines) {

        static ComparedView of(RunVersions.Compared compared) {
            RunVersions.Side before = compared.before();
            RunVersions.Side after = compared.after();
            UnitId unit = unit(after) == null ? unit(before) : unit(after);
            return new ComparedView(
                    compared.person().value(),
                    unit == null ? null : unit.value(),
                    before == null ? null : before.net().amount(),
                    after == null ? null : after.net().amount(),
                    net(after) - net(before),
                    before == null ? null : before.complete(),
                    after == null ? null : after.complete(),
                    corrections(after) - corrections(before),
                    LineDifferenceView.all(lines(before), lines(after)));
        }

        private static @Nullable UnitId unit(RunVersions.@Nullable Side side) {
            return side == null ? null : side.unit();
        }

        private static long net(RunVersions.@Nullable Side side) {
            return side == null ? 0 : side.net().amount();
        }

        private static long corrections(RunVersions.@Nullable Side side) {
            return side == null ? 0 : side.corrections().amount();
        }

        private static Map<String, Rupiah> lines(RunVersions.@Nullable Side side) {
            return side == null ? Map.of() : side.lines();
        }
    }

    /**
     * @param before 0 where the version has no such line
     * @param after 0 where the version has no such line
     */
    record LineDifferenceView(String code, long before, long after, long difference) {

        static List<LineDifferenceView> all(Map<String, Rupiah> before, Map<String, Rupiah> after) {
            TreeSet<String> codes = new TreeSet<>(before.keySet());
            codes.addAll(after.keySet());
            return codes.stream()
                    .map(code -> of(code, amount(before, code), amount(after, code)))
                    .filter(line -> line.difference() != 0)
                    .toList();
        }

        private static LineDifferenceView of(String code, long before, long after) {
            return new LineDifferenceView(code, before, after, after - before);
        }

        private static long amount(Map<String, Rupiah> lines, String code) {
            return lines.getOrDefault(code, Rupiah.ZERO).amount();
        }
    }

    /** What a unit's people come to, whether or not anything is still asked of them. */
    record ComparedUnitView(
            UUID unitId,
            int peopleBefore,
            int peopleAfter,
            long before,
            long after,
            long difference) {

        static ComparedUnitView of(RunVersions.ComparedUnit unit) {
            return new ComparedUnitView(
                    unit.unit().value(),
                    unit.peopleBefore(),
                    unit.peopleAfter(),
                    unit.before().amount(),
                    unit.after().amount(),
                    unit.after().minus(unit.before()).amount());
        }
    }

    @Serves(
            value = "Lists whom two calculations of a run don't say the same of, with the lines",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping
    Page<ComparedView> people(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        PersonId after = Cursor.after(cursor, PersonId::new);
        var oneMore =
                compareVersions.people(
                        actor, new RunId(id), new RunVersions.Pair(from, to), after, most + 1);
        return Page.of(
                oneMore.stream().map(ComparedView::of).toList(),
                most,
                one -> Cursor.of(one.personId()));
    }

    @Serves(
            value = "Sums up two calculations of a run by unit",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/units")
    Page<ComparedUnitView> units(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        UnitId after = Cursor.after(cursor, UnitId::new);
        var oneMore =
                compareVersions.units(
                        actor, new RunId(id), new RunVersions.Pair(from, to), after, most + 1);
        return Page.of(
                oneMore.stream().map(ComparedUnitView::of).toList(),
                most,
                one -> Cursor.of(one.unitId()));
    }
}
