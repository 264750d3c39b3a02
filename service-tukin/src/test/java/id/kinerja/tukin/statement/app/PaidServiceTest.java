package id.kinerja.tukin.statement.app;

import static id.kinerja.tukin.statement.app.PaidService.Standing.CPNS;
import static id.kinerja.tukin.statement.app.PaidService.Standing.FULL;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.directory.Person;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaidServiceTest {

    private static final LocalDate APPOINTED = LocalDate.of(2026, 5, 16);
    private static final DateRange BEFORE =
            DateRange.of(LocalDate.of(2025, 3, 1), APPOINTED.minusDays(1));
    private static final DateRange SINCE = DateRange.since(APPOINTED);

    @Test
    void isThatOfACpnsUntilTheDayOfHisAppointment() {
        assertThat(
                        parts(
                                JenisPegawai.PNS,
                                new Person.Status("CPNS", BEFORE),
                                new Person.Status("AKTIF", SINCE)))
                .containsExactly(
                        new Timeline.Part<>(BEFORE, CPNS), new Timeline.Part<>(SINCE, FULL));
    }

    @Test
    void followsTheDatesWhereTheFileStillCallsHimACpns() {
        assertThat(
                        parts(
                                JenisPegawai.CPNS,
                                new Person.Status("CPNS", BEFORE),
                                new Person.Status("AKTIF", SINCE)))
                .containsExactly(
                        new Timeline.Part<>(BEFORE, CPNS), new Timeline.Part<>(SINCE, FULL));
    }

    @Test
    void isThatOfACpnsThroughoutWhereNothingIsDated() {
        assertThat(parts(JenisPegawai.CPNS, new Person.Status("AKTIF", SINCE)))
                .containsExactly(new Timeline.Part<>(SINCE, CPNS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLTN", "DIBERHENTIKAN_SEMENTARA", "MPP", "PENSIUN", "MENINGGAL"})
    void endsWhereTheLawPaysNothing(String status) {
        // the file forgot to end what was before
        assertThat(
                        parts(
                                JenisPegawai.PNS,
                                new Person.Status("AKTIF", DateRange.since(BEFORE.from())),
                                new Person.Status(status, SINCE)))
                .containsExactly(new Timeline.Part<>(BEFORE, FULL));
    }

    @ParameterizedTest
    @EnumSource(names = {"PEJABAT_NEGARA", "NON_ASN"})
    void isNoneOfThoseWhomOtherLawsPay(JenisPegawai jenis) {
        assertThat(parts(jenis, new Person.Status("AKTIF", SINCE))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TNI", "POLRI", "PPPK", "PPPK_PARUH_WAKTU"})
    void isThatOfSoldiersPoliceAndPppkToo(JenisPegawai jenis) {
        assertThat(parts(jenis, new Person.Status("AKTIF", SINCE)))
                .containsExactly(new Timeline.Part<>(SINCE, FULL));
    }

    @Test
    void tellsTheStagesOfStudiesApartByTheirDays() {
        DateRange studies = DateRange.of(BEFORE.from(), BEFORE.from().plusDays(9));
        DateRange extended = DateRange.of(BEFORE.from().plusDays(10), BEFORE.lastDay());

        assertThat(
                        parts(
                                JenisPegawai.PNS,
                                new Person.Status("TUGAS_BELAJAR", studies),
                                new Person.Status("TUGAS_BELAJAR", extended, "PERPANJANGAN"),
                                new Person.Status("TUGAS_BELAJAR", SINCE, "LEWAT_WAKTU")))
                .containsExactly(
                        new Timeline.Part<>(studies, PaidService.Standing.TUGAS_BELAJAR),
                        new Timeline.Part<>(
                                extended, PaidService.Standing.TUGAS_BELAJAR_PERPANJANGAN),
                        new Timeline.Part<>(SINCE, PaidService.Standing.TUGAS_BELAJAR_LEWAT_WAKTU));
    }

    /** To pay it as another would be a guess. */
    @Test
    void isNoneAtAStageOfStudiesThatIsNotKnown() {
        assertThat(parts(JenisPegawai.PNS, new Person.Status("TUGAS_BELAJAR", SINCE, "CUTI")))
                .isEmpty();
    }

    @Test
    void isOnePartWhereTheSameFollowsTheSame() {
        assertThat(
                        parts(
                                JenisPegawai.PNS,
                                new Person.Status("AKTIF", SINCE),
                                new Person.Status("AKTIF", BEFORE)))
                .containsExactly(new Timeline.Part<>(DateRange.since(BEFORE.from()), FULL));
    }

    private static List<Timeline.Part<PaidService.Standing>> parts(
            JenisPegawai jenis, Person.Status... statuses) {
        return PaidService.of(
                        new Person(
                                AgencyId.next(),
                                PersonId.next(),
                                null,
                                "Contoh",
                                jenis,
                                null,
                                List.of(statuses)))
                .parts();
    }
}
