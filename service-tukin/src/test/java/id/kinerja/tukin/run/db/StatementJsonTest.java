package id.kinerja.tukin.run.db;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.statement.Acting;
import id.kinerja.tukin.statement.PersonMonth;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementJsonTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);

    private final StatementJson json = new StatementJson();

    /**
     * As facts were kept before letters were known again and two places on the same days asked for.
     */
    @Test
    void writesFactsAsTheyWereWrittenBefore() {
        PersonMonth facts = facts(place(FIRST, LAST));

        assertThat(new String(json.bytes(facts), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {"person":{"value":"00000000-0000-0000-0000-000000000001"},\
                        "month":"2026-05","places":[{"from":"2026-05-01","to":"2026-05-31",\
                        "kelas":{"number":8},"jenis":"ADMINISTRATOR","cpns":false,"as":null}],\
                        "acting":[{"from":"2026-05-01","to":"2026-05-31","kelas":{"number":9},\
                        "jenis":"ADMINISTRATOR","plh":false}],"days":[],"leaveDays":[],\
                        "discipline":[],"predikat":null,"attendedUntil":null,"attended":null,\
                        "rated":null,"ratedBefore":null}""");
        assertThat(json.facts(json.bytes(facts))).isEqualTo(facts);
    }

    @Test
    void keepsThatTwoPlacesWereOnTheSameDays() {
        PersonMonth facts = facts(place(FIRST, LAST), place(LAST, LAST));

        assertThat(facts.twoPrimaries()).isTrue();
        assertThat(json.facts(json.bytes(facts))).isEqualTo(facts);
    }

    @Test
    void writesOfADayWhatIsSoAlone() {
        PersonMonth facts =
                facts(
                        List.of(
                                new PersonMonth.Day(FIRST, "PRESENT", 0, 0, false, false),
                                new PersonMonth.Day(LAST, "PRESENT", 12, 30, true, true, 2, null)),
                        place(FIRST, LAST));

        assertThat(new String(json.bytes(facts), StandardCharsets.UTF_8))
                .contains(
                        """
                        "days":[{"date":"2026-05-01","status":"PRESENT"},\
                        {"date":"2026-05-31","status":"PRESENT","lateMinutes":12,\
                        "earlyMinutes":30,"missingIn":true,"missingOut":true,\
                        "missedCeremonies":2}]""");
        assertThat(json.facts(json.bytes(facts))).isEqualTo(facts);
    }

    /** As days were kept before they were written short. */
    @Test
    void readsDaysThatSayWhatIsNotSo() {
        PersonMonth facts =
                facts(
                        List.of(new PersonMonth.Day(FIRST, "OFF", 0, 0, false, false)),
                        place(FIRST, LAST));
        String kept =
                new String(json.bytes(facts), StandardCharsets.UTF_8)
                        .replace(
                                "\"OFF\"",
                                """
                                "OFF","lateMinutes":0,"earlyMinutes":0,"missingIn":false,\
                                "missingOut":false""");

        assertThat(json.facts(kept.getBytes(StandardCharsets.UTF_8))).isEqualTo(facts);
    }

    private static PersonMonth facts(PersonMonth.Place... places) {
        return facts(List.of(), places);
    }

    private static PersonMonth facts(List<PersonMonth.Day> days, PersonMonth.Place... places) {
        return new PersonMonth(
                new PersonId(new UUID(0, 1)),
                YearMonth.of(2026, 5),
                List.of(places),
                List.of(
                        new Acting(
                                FIRST,
                                LAST,
                                new KelasJabatan(9),
                                JenisJabatan.ADMINISTRATOR,
                                false,
                                null,
                                null,
                                null)),
                days,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static PersonMonth.Place place(LocalDate from, LocalDate to) {
        return new PersonMonth.Place(
                from, to, new KelasJabatan(8), JenisJabatan.ADMINISTRATOR, false, null);
    }
}
