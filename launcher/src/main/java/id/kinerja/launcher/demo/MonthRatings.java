package id.kinerja.launcher.demo;

import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ratings of a month: the units' first, then their people's, each delivered at once. */
final class MonthRatings {

    static final String AS_EXPECTED = "SESUAI_EKSPEKTASI";
    static final String BELOW = "DI_BAWAH_EKSPEKTASI";

    private final DemoStage stage;
    private final String period;
    private final String month;

    MonthRatings(DemoStage stage, YearMonth month) {
        this.stage = stage;
        this.period = month.toString();
        this.month = DemoCalendar.nameOf(month);
    }

    /**
     * What somebody is rated.
     *
     * @param hasilKerja absent for whoever leads a unit, whose rating is his
     */
    record Judged(int number, @Nullable String hasilKerja, String perilaku) {

        static Judged head(int number) {
            return new Judged(number, null, AS_EXPECTED);
        }

        static Judged asExpected(int number) {
            return new Judged(number, AS_EXPECTED, AS_EXPECTED);
        }
    }

    /** All of them baik. */
    void rateUnits(Collection<String> unitIds) {
        unitIds.forEach(
                unit ->
                        stage.as(PeopleScene.RECORDER)
                                .post(
                                        "/api/evaluation/v1/organisation-ratings",
                                        Map.of(
                                                "unitId",
                                                unit,
                                                "period",
                                                period,
                                                "rating",
                                                "BAIK",
                                                "basis",
                                                "Nota penilaian " + month + " 2026")));
    }

    void rate(int by, List<Judged> judged) {
        Gateway assessor = stage.as(by);
        assessor.post(
                "/api/evaluation/v1/rating-batches",
                Map.of("period", period, "ratings", judged.stream().map(this::judgement).toList()));
        assessor.post(
                "/api/evaluation/v1/rating-deliveries",
                Map.of(
                        "period",
                        period,
                        "personIds",
                        judged.stream().map(one -> stage.id(one.number())).toList()));
    }

    private Map<String, Object> judgement(Judged one) {
        Map<String, Object> judgement =
                new LinkedHashMap<>(
                        Map.of(
                                "personId",
                                stage.id(one.number()),
                                "perilaku",
                                one.perilaku(),
                                "note",
                                "Dinilai dari pekerjaan bulan " + month));
        if (one.hasilKerja() != null) {
            judgement.put("hasilKerja", one.hasilKerja());
        }
        return judgement;
    }
}
