package id.kinerja.integration.leave;

import static id.kinerja.integration.leave.LeaveType.BESAR;
import static id.kinerja.integration.leave.LeaveType.TAHUNAN;
import static id.kinerja.integration.leave.SomebodyOnLeave.serving;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PP 11/2017 Ps 311-314 and 316, with the figures of Peraturan BKN 24/2017. */
class AnnualBalanceTest {

    /** Twelve of its own, and what is left of the year before up to eighteen in all. */
    @ParameterizedTest
    @CsvSource({
        // used in 2025 from 6 January on, then carried into 2026 and what 2026 has in all
        "2025-01-06, 2025-01-21, 0, 12", // all twelve
        "2025-01-06, 2025-01-15, 4, 16", // eight: four are left
        "2025-01-06, 2025-01-10, 6, 18", // five: of seven that are left six come over
        "2025-01-06, 2025-01-06, 6, 18" // one
    })
    void carriesSixDaysOfAYearAtMost(String from, String to, int carried, int inAll) {
        SomebodyOnLeave somebody = pns().recordedSince(2025).has(TAHUNAN, from, to);

        assertThat(somebody.balance(2026).carried()).isEqualTo(carried);
        assertThat(somebody.balance(2026).remaining()).isEqualTo(inAll);
    }

    /** Of a PPPK, by PP 49/2018 and Peraturan BKN 7/2022: what is used or put off is of 2025. */
    @ParameterizedTest
    @CsvSource({
        // recorded since, used from and to, put off from and to, then carried into 2026 and in all
        "2025, 2025-01-06, 2025-01-21, , , 0, 12", // all twelve
        "2025, 2025-01-06, 2025-01-20, , , 1, 13", // eleven
        "2025, 2025-01-06, 2025-01-14, , , 5, 17", // seven
        "2025, 2025-01-06, 2025-01-13, , , 6, 18", // six
        "2025, 2025-01-06, 2025-01-10, , , 6, 18", // five: of seven that are left six come over
        "2025, , , , , 6, 18", // none in one year
        "2024, , , , , 12, 24", // none in two
        "2023, , , , , 12, 24", // none in three
        "2023, 2025-01-06, 2025-01-06, , , 6, 18", // one of the last year
        "2025, , , 2025-12-01, 2025-12-16, 12, 24", // all twelve put off
        "2025, , , 2025-12-01, 2025-12-09, 7, 19", // seven put off
        "2025, 2025-01-06, 2025-01-10, 2025-12-01, 2025-12-16, 7, 19" // five used, the rest put off
    })
    void carriesOfAPppkWhatHisLawLetsComeOver(
            int since,
            @Nullable String usedFrom,
            @Nullable String usedTo,
            @Nullable String putOffFrom,
            @Nullable String putOffTo,
            int carried,
            int inAll) {
        SomebodyOnLeave somebody = serving(JenisPegawai.PPPK, "2010-03-01").recordedSince(since);
        if (usedFrom != null && usedTo != null) {
            somebody.has(TAHUNAN, usedFrom, usedTo);
        }
        if (putOffFrom != null && putOffTo != null) {
            somebody.wasDeferred(putOffFrom, putOffTo);
        }

        assertThat(somebody.balance(2026)).isEqualTo(new AnnualBalance(2026, 12, carried, 0, 0));
        assertThat(somebody.balance(2026).remaining()).isEqualTo(inAll);
    }

    @Test
    void givesAPppkTwelveInTheYearInWhichHisFirstIsFullAndCarriesFromThere() {
        SomebodyOnLeave somebody = serving(JenisPegawai.PPPK, "2024-07-01").recordedSince(2024);

        assertThat(List.of(2024, 2025, 2026, 2027, 2028))
                .extracting(year -> somebody.balance(year).remaining())
                .containsExactly(0, 12, 18, 24, 24);
    }

    @Test
    void comesToEighteenAfterAYearAndToTwentyFourAfterTwoThatWereNotUsedAtAll() {
        SomebodyOnLeave somebody = pns().recordedSince(2023);

        assertThat(List.of(2023, 2024, 2025, 2026))
                .extracting(year -> somebody.balance(year).remaining())
                .containsExactly(12, 18, 24, 24);
    }

    @Test
    void beginsAnewWhereOneDayWasUsedInBetween() {
        SomebodyOnLeave somebody =
                pns().recordedSince(2023).has(TAHUNAN, "2024-03-04", "2024-03-04");

        assertThat(somebody.balance(2025).remaining()).isEqualTo(18);
        assertThat(somebody.balance(2026).remaining()).isEqualTo(18);
        assertThat(somebody.balance(2027).remaining()).isEqualTo(24);
    }

    /** Ps 314: what the office put off comes over whole. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-01, 2025-12-16, 24", // twelve working days
        "2025-12-01, 2025-12-10, 20", // eight
        "2025-12-01, 2025-12-02, 18" // two: six would come over without it
    })
    void takesWhatTheOfficePutOffIntoTheNextYear(String from, String to, int inAll) {
        assertThat(pns().recordedSince(2025).wasDeferred(from, to).balance(2026).remaining())
                .isEqualTo(inAll);
    }

    @Test
    void hasNothingOfItsOwnInAYearOfACutiBesarButWhatCameOver() {
        SomebodyOnLeave somebody =
                pns().opensWith(2026, 4, 0).has(BESAR, "2026-02-02", "2026-04-30");

        assertThat(somebody.balance(2026)).isEqualTo(new AnnualBalance(2026, 0, 4, 0, 0));
        // What was used before it stands, and nothing is left of the year.
        somebody.has(TAHUNAN, "2026-01-05", "2026-01-09");
        assertThat(somebody.balance(2026)).isEqualTo(new AnnualBalance(2026, 1, 4, 0, 5));
    }

    @Test
    void takesOverNothingFromYearsOfWhichNothingIsRecorded() {
        assertThat(pns().balance(2026).remaining()).isEqualTo(12);
        assertThat(pns().opensWith(2026, 6, 0).balance(2026).remaining()).isEqualTo(18);
        assertThat(pns().opensWith(2025, 12, 0).balance(2026).remaining()).isEqualTo(18);
    }

    @Test
    void addsCutiBersamaThatThePostCouldNotTake() {
        assertThat(pns().opensWith(2026, null, 3).balance(2026).remaining()).isEqualTo(15);
    }

    @Test
    void hasNothingBeforeTheYearInWhichTheFirstYearOfServiceIsFull() {
        SomebodyOnLeave somebody = serving(JenisPegawai.CPNS, "2026-03-01").recordedSince(2024);

        assertThat(somebody.balance(2026).remaining()).isZero();
        assertThat(somebody.balance(2027).remaining()).isEqualTo(12);
        assertThat(somebody.balance(2028).remaining()).isEqualTo(18);
    }

    @Test
    void goesBelowZeroWhereMoreWasDecreedAndOwesNothingToTheNextYear() {
        SomebodyOnLeave somebody =
                pns().recordedSince(2025).has(TAHUNAN, "2025-01-06", "2025-01-31");

        assertThat(somebody.balance(2025).remaining()).isEqualTo(-8);
        assertThat(somebody.balance(2026).remaining()).isEqualTo(12);
    }

    @Test
    void countsADayOnceAndDaysOfEachYearInTheirOwn() {
        SomebodyOnLeave somebody =
                pns().has(TAHUNAN, "2025-12-29", "2026-01-02")
                        .has(TAHUNAN, "2026-01-01", "2026-01-02");

        assertThat(somebody.balance(2025).used()).isEqualTo(3);
        assertThat(somebody.balance(2026).used()).isEqualTo(2);
    }

    /** Whatever order its facts come in, and whenever they do. */
    @Test
    void isTheSameInWhateverOrderTheFactsCome() {
        Random random = new Random(7);
        for (int turn = 0; turn < 200; turn++) {
            SomebodyOnLeave somebody = pns().recordedSince(2022);
            for (int fact = 0; fact < 12; fact++) {
                LocalDate from = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_800));
                String to = from.plusDays(random.nextInt(6)).toString();
                switch (random.nextInt(5)) {
                    case 0 -> somebody.wasDeferred(from.toString(), to);
                    case 1 -> somebody.has(BESAR, from.toString(), to);
                    case 2 -> somebody.opensWith(2022 + fact, random.nextInt(13), 0);
                    default -> somebody.has(TAHUNAN, from.toString(), to);
                }
            }
            List<AnnualBalance> before = balances(somebody);
            somebody.shuffle(random);
            assertThat(balances(somebody)).isEqualTo(before);
        }
    }

    /** Requests that pass the rules, in any order, never take more than there is. */
    @Test
    void isNeverOverdrawnByWhatTheRulesLetPass() {
        Random random = new Random(11);
        int passed = 0;
        for (int turn = 0; turn < 200; turn++) {
            SomebodyOnLeave somebody =
                    turn % 3 == 0
                            ? serving(JenisPegawai.PPPK, "2025-09-01").recordedSince(2024)
                            : pns().recordedSince(2024);
            somebody.onDay("2024-06-01");
            for (int request = 0; request < 25; request++) {
                LocalDate from = LocalDate.of(2024, 6, 1).plusDays(random.nextInt(360));
                LeaveType type = random.nextInt(8) == 0 ? BESAR : TAHUNAN;
                AskedLeave asked =
                        new AskedLeave(
                                type,
                                null,
                                DateRange.of(from, from.plusDays(random.nextInt(9))),
                                random.nextBoolean(),
                                null,
                                null);
                if (somebody.against(asked).isEmpty()) {
                    passed++;
                    somebody.has(type, from.toString(), asked.during().lastDay().toString());
                }
                assertThat(balances(somebody))
                        .allSatisfy(balance -> assertThat(balance.remaining()).isNotNegative());
            }
        }
        assertThat(passed).isGreaterThan(500);
    }

    private static List<AnnualBalance> balances(SomebodyOnLeave somebody) {
        return List.of(2022, 2023, 2024, 2025, 2026, 2027).stream().map(somebody::balance).toList();
    }

    private static SomebodyOnLeave pns() {
        return serving(JenisPegawai.PNS, "2010-03-01");
    }
}
