package id.kinerja.launcher.demo;

import static java.util.Objects.requireNonNull;

import id.kinerja.launcher.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * January to June 2026 of a kabupaten that pays TPP by criteria: each month from punches to the
 * lock of its run and to its files, THR in March, and what happens to people in between. Some of it
 * comes late.
 */
public final class HalfYear implements Demo {

    public static final String AGENCY = "kabupaten-contoh";
    public static final String ADMIN = "admin-kabupaten-contoh";
    public static final String TERMINAL = "TST0000000004";

    private static final LocalDateTime BEGINNING = LocalDateTime.of(2026, 1, 5, 8, 0);

    /** The days on which the months are paid; each is one on which banks work. */
    private static final Map<Month, LocalDate> PAID_ON =
            Map.of(
                    Month.JANUARY, LocalDate.of(2026, 2, 3),
                    Month.FEBRUARY, LocalDate.of(2026, 3, 3),
                    Month.MARCH, LocalDate.of(2026, 4, 2),
                    Month.APRIL, LocalDate.of(2026, 5, 4),
                    Month.MAY, LocalDate.of(2026, 6, 2),
                    Month.JUNE, LocalDate.of(2026, 7, 2));

    private static final LocalDate THR_PAID_ON = LocalDate.of(2026, 3, 12);

    private final DemoStage stage;
    private final Played played;
    private final HalfYearReport report;

    public HalfYear(Installation installation, PrintStream out) {
        this.stage = new DemoStage(installation, out, Cast.KABUPATEN);
        this.played =
                new Played(
                        installation,
                        "half-year",
                        "Setengah tahun demo",
                        "./kinerja demo half-year");
        this.report = new HalfYearReport(stage);
    }

    @Override
    public void play() throws IOException, InterruptedException {
        if (played.whole()) {
            stage.say(
                    "Setengah tahun demo sudah dimainkan. Untuk mengulang: ./kinerja reset, lalu"
                            + " ./kinerja demo half-year");
            report.printWayOn();
            return;
        }
        stage.say("Kabupaten demo dan admin pertamanya ...");
        if (!new AgencyScene(stage).open(BEGINNING)) {
            throw played.brokenOff();
        }
        played.begin();
        playMonths();
        played.end();
        report.print();
    }

    @Override
    public void refuseAfterABreak() {
        played.refuseAfterABreak();
    }

    private void playMonths() throws InterruptedException {
        Map<String, String> units = people();
        SimulatedTerminal terminal =
                time(YearMonth.of(2026, 1)).terminal(TERMINAL, "Asia/Jakarta", number -> true);
        HalfYearPolicy policy = new HalfYearPolicy(stage);
        policy.adopt();
        HalfYearDecrees decrees = new HalfYearDecrees(stage, units);
        HalfYearPay pay = new HalfYearPay(stage);
        for (Month month : Month.values()) {
            LocalDate payDay = PAID_ON.get(month);
            if (payDay == null) {
                continue;
            }
            YearMonth now = YearMonth.of(2026, month);
            before(now, policy, decrees, pay);
            stage.say("%s 2026 ...", DemoCalendar.nameOf(now));
            new AgencyScene(stage).passTo(payDay.atTime(8, 0));
            attend(now, terminal);
            rate(now, units);
            report.paid(now, pay.pay(now), payDay);
        }
    }

    private Map<String, String> people() throws InterruptedException {
        PeopleScene people = new PeopleScene(stage);
        Map<String, String> units = people.bringIn(HalfYearPeople.units(), HalfYearPeople.csv());
        people.grant(HalfYearPeople.TRANSFERRED, "PENGELOLA_TUKIN");
        people.grant(HalfYearPeople.ON_LEAVE, "PENYETUJU_TUKIN");
        stage.waitFor(
                "peran pengelola dan penyetuju kedua",
                () ->
                        stage.hasRole(HalfYearPeople.TRANSFERRED, "PENGELOLA_TUKIN")
                                && stage.hasRole(HalfYearPeople.ON_LEAVE, "PENYETUJU_TUKIN"));
        stage.takeNewTokens();
        new TimeScene(stage, YearMonth.of(2026, 1)).decreeCalendar();
        return units;
    }

    /** What happens on the pay day of the month before, or soon after. */
    private void before(
            YearMonth month, HalfYearPolicy policy, HalfYearDecrees decrees, HalfYearPay pay)
            throws InterruptedException {
        switch (month.getMonth()) {
            case FEBRUARY -> {
                decrees.plt();
                stage.say(
                        "  Plt: pegawai %d memegang jabatan kelas 9, Februari dan Maret",
                        HalfYearPeople.ACTING);
            }
            case MARCH -> {
                decrees.transfer();
                stage.say(
                        "  Mutasi: pegawai %d ke unit lain dan kelas 9, sejak 16 Maret",
                        HalfYearPeople.TRANSFERRED);
                pay.release();
                rateLate();
                payThr(month, pay);
            }
            case APRIL -> {
                time(month)
                        .leave(
                                HalfYearPeople.ON_LEAVE,
                                "ALASAN_PENTING",
                                "2026-02-09",
                                "2026-02-09");
                stage.say(
                        "  Keputusan cuti pegawai %d untuk 9 Februari baru datang",
                        HalfYearPeople.ON_LEAVE);
                decrees.retire();
                stage.say("  Pensiun: pegawai %d, terhitung 1 Mei", HalfYearPeople.RETIRING);
                pay.planRecovery();
            }
            case MAY -> {
                policy.raise();
                stage.say("  Tabel kelas baru diaktifkan, berlaku sejak Maret");
            }
            default -> {}
        }
    }

    private void payThr(YearMonth month, HalfYearPay pay) throws InterruptedException {
        stage.say("THR 2026 ...");
        new AgencyScene(stage).passTo(THR_PAID_ON.atTime(8, 0));
        report.paidThr(pay.payThr(month), THR_PAID_ON);
        stage.say("  50 %% TPP Februari untuk yang bertugas pada 10 Maret, tanpa presensi dan Plt");
    }

    private TimeScene time(YearMonth month) {
        return new TimeScene(stage, month);
    }

    private void attend(YearMonth month, SimulatedTerminal terminal) throws InterruptedException {
        terminal.push(HalfYearPeople.punches(month), month.getMonthValue());
        TimeScene time = time(month);
        time.resolve();
        time.close();
    }

    /** All of them baik; whoever is CPNS isn't rated for February in time. */
    private void rate(YearMonth month, Map<String, String> units) {
        MonthRatings ratings = new MonthRatings(stage, month);
        ratings.rateUnits(
                List.of(
                        requireNonNull(units.get(HalfYearPeople.TOP)),
                        requireNonNull(units.get(HalfYearPeople.UNIT_A)),
                        requireNonNull(units.get(HalfYearPeople.UNIT_B))));
        ratings.rate(PeopleScene.RECORDER, List.of(MonthRatings.Judged.head(HalfYearPeople.HEAD)));
        ratings.rate(
                HalfYearPeople.HEAD,
                List.of(
                        MonthRatings.Judged.head(HalfYearPeople.HEAD_A),
                        MonthRatings.Judged.head(HalfYearPeople.HEAD_B)));
        List<Integer> ofA = new ArrayList<>(List.of(4, 5, HalfYearPeople.ACTING));
        List<Integer> ofB = new ArrayList<>(List.of(HalfYearPeople.ON_LEAVE));
        (month.getMonthValue() < 3 ? ofA : ofB).add(HalfYearPeople.TRANSFERRED);
        if (month.getMonth() != Month.FEBRUARY) {
            ofB.add(HalfYearPeople.CPNS);
        }
        if (HalfYearPeople.serving(month).contains(HalfYearPeople.RETIRING)) {
            ofB.add(HalfYearPeople.RETIRING);
        }
        ratings.rate(HalfYearPeople.HEAD_A, asExpected(ofA));
        ratings.rate(HalfYearPeople.HEAD_B, asExpected(ofB));
    }

    private static List<MonthRatings.Judged> asExpected(List<Integer> numbers) {
        return numbers.stream().map(MonthRatings.Judged::asExpected).toList();
    }

    /** Butuh perbaikan, where the approved month has taken him for baik. */
    private void rateLate() {
        new MonthRatings(stage, YearMonth.of(2026, 2))
                .rate(
                        HalfYearPeople.HEAD_B,
                        List.of(
                                new MonthRatings.Judged(
                                        HalfYearPeople.CPNS,
                                        MonthRatings.BELOW,
                                        MonthRatings.AS_EXPECTED)));
        stage.say(
                "  Penilaian Februari pegawai %d baru disampaikan: butuh perbaikan",
                HalfYearPeople.CPNS);
    }
}
