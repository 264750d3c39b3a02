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
import id.kinerja.tukin.policy.PaidAs;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaidServiceTest {

    private static final LocalDate APPOINTED = LocalDate.of(2026, 5, 16);
    private static final DateRange BEFORE =
            DateRange.of(LocalDate.of(2025, 3, 1), APPOINTED.minusDays(1));
    private static final DateRange SINCE = DateRange.since(APPOINTED);
    private static final List<JenisPegawai> KINDS = List.of(JenisPegawai.values());
    private static final int DAYS = 40;

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
                .map(PaidService.Paid::standing)
                .parts();
    }

    @Test
    void isOfTheKindOfEachDay() {
        Person person =
                person(
                        JenisPegawai.PPPK,
                        List.of(
                                new Person.Kind(JenisPegawai.PPPK_PARUH_WAKTU, BEFORE.from()),
                                new Person.Kind(JenisPegawai.PPPK, APPOINTED)),
                        new Person.Status("AKTIF", DateRange.since(BEFORE.from())));

        assertThat(PaidService.of(person).parts())
                .containsExactly(
                        new Timeline.Part<>(
                                BEFORE, new PaidService.Paid(FULL, PaidAs.PPPK_PARUH_WAKTU)),
                        new Timeline.Part<>(SINCE, new PaidService.Paid(FULL, PaidAs.PPPK)));
    }

    @Test
    void isPaidHereFromTheDayOnWhichAnotherLawCeasesToPay() {
        Person person =
                person(
                        JenisPegawai.PNS,
                        List.of(
                                new Person.Kind(JenisPegawai.NON_ASN, BEFORE.from()),
                                new Person.Kind(JenisPegawai.PNS, APPOINTED)),
                        new Person.Status("AKTIF", DateRange.since(BEFORE.from())));

        assertThat(PaidService.of(person).ranges()).containsExactly(SINCE);
    }

    /** Whatever the statuses are, also where they overlap. */
    @Test
    void paysEachDayAsThatOfWhoeverIsOfItsKindOnAllDays() {
        Random random = new Random(17);
        for (int i = 0; i < 500; i++) {
            Person.Status[] statuses =
                    Stream.generate(() -> anyStatus(random))
                            .limit(1 + random.nextInt(4))
                            .toArray(Person.Status[]::new);
            List<Person.Kind> kinds =
                    Stream.generate(() -> new Person.Kind(anyOf(random, KINDS), anyDay(random)))
                            .limit(random.nextInt(4))
                            .sorted(Comparator.comparing(Person.Kind::from))
                            .toList();
            Person person = person(anyOf(random, KINDS), kinds, statuses);
            Timeline<PaidService.Paid> paid = PaidService.of(person);

            assertThat(DateRange.of(BEFORE.from(), BEFORE.from().plusDays(DAYS)).dates())
                    .allSatisfy(
                            day ->
                                    assertThat(paid.on(day))
                                            .as("%s of %s", day, person)
                                            .isEqualTo(
                                                    PaidService.of(
                                                                    person(
                                                                            person.kindOn(day),
                                                                            List.of(),
                                                                            statuses))
                                                            .on(day)));
        }
    }

    private static Person.Status anyStatus(Random random) {
        LocalDate from = anyDay(random);
        LocalDate to = random.nextBoolean() ? null : from.plusDays(random.nextInt(DAYS));
        return new Person.Status(
                anyOf(random, List.of("AKTIF", "CPNS", "CLTN", "TUGAS_BELAJAR")),
                DateRange.of(from, to));
    }

    private static LocalDate anyDay(Random random) {
        return BEFORE.from().plusDays(random.nextInt(DAYS));
    }

    private static <T> T anyOf(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Person person(
            JenisPegawai jenis, List<Person.Kind> kinds, Person.Status... statuses) {
        return new Person(
                AgencyId.next(),
                PersonId.next(),
                null,
                "Contoh",
                jenis,
                null,
                List.of(statuses),
                kinds);
    }
}
