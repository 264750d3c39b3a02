package id.kinerja.tukin.statement;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.LeaveType;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.Correction;
import id.kinerja.tukin.run.LateMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes late, in whatever order and however often, and whenever runs settle it: what was
 * paid and all differences together are the statement by the facts known now.
 */
class LateFactsAddUpTest {

    private static final int MONTHS = 1_000;
    private static final List<Predikat> PREDIKATS = List.of(Predikat.values());
    private static final Policy POLICY = Months.policy();
    private static final PolicyId POLICY_ID = new PolicyId(new UUID(0, 2));

    /** A fact's state: a day's, a decree's, or the rating. */
    private record Late(String of, int revision, Object state) {}

    @Test
    void inAnyOrderAndRepetition() {
        for (int seed = 0; seed < MONTHS; seed++) {
            Random random = new Random(seed);
            List<Late> facts = facts(random);

            Book one = settledAfter(shuffledWithRepetitions(facts, random), random);
            Book other = settledAfter(shuffledWithRepetitions(facts, random), random);

            assertThat(one.granted).as("seed %d", seed).isEqualTo(one.statement().net());
            assertThat(other.granted).as("seed %d", seed).isEqualTo(one.granted);
        }
    }

    @Test
    void takingBackIsTheOppositeDifference() {
        Book book = new Book();
        book.settle();
        Rupiah paid = book.granted;

        book.take(new Late("day 2026-05-05", 1, Months.absent(5)));
        Rupiah taken = book.settle();
        book.take(new Late("day 2026-05-05", 2, Months.late(5, 0)));

        assertThat(taken.isNegative()).isTrue();
        assertThat(book.settle()).isEqualTo(taken.negated());
        assertThat(book.granted).isEqualTo(paid);
    }

    private static Book settledAfter(List<Late> facts, Random random) {
        Book book = new Book();
        book.settle();
        for (Late fact : facts) {
            book.take(fact);
            if (random.nextInt(3) == 0) {
                book.settle();
            }
        }
        book.settle();
        return book;
    }

    private static List<Late> shuffledWithRepetitions(List<Late> facts, Random random) {
        List<Late> told = new ArrayList<>(facts);
        facts.stream().filter(fact -> random.nextBoolean()).forEach(told::add);
        Collections.shuffle(told, random);
        return told;
    }

    /** Up to three states of each of some days, of one decree and of the rating. */
    private static List<Late> facts(Random random) {
        List<Late> facts = new ArrayList<>();
        for (int day = 4; day <= 8; day++) {
            for (int revision = 1; revision <= random.nextInt(4); revision++) {
                facts.add(new Late("day " + Months.day(day), revision, day(random, day)));
            }
        }
        for (int revision = 1; revision <= random.nextInt(3); revision++) {
            facts.add(new Late("decree", revision, random.nextBoolean()));
            facts.add(
                    new Late("rating", revision, PREDIKATS.get(random.nextInt(PREDIKATS.size()))));
        }
        return facts;
    }

    private static PersonMonth.Day day(Random random, int day) {
        return switch (random.nextInt(4)) {
            case 0 -> Months.absent(day);
            case 1 -> Months.withoutIn(day);
            default -> Months.late(day, random.nextInt(120));
        };
    }

    /** What tukin knows of one approved month, and what its ledger holds. */
    private static final class Book {

        private final Map<String, Late> known = new HashMap<>();
        private final Map<String, Integer> unsettled = new TreeMap<>();
        private Rupiah granted = Rupiah.ZERO;

        /** Newer states alone are news. */
        void take(Late fact) {
            Late before = known.get(fact.of());
            if (before == null || before.revision() < fact.revision()) {
                known.put(fact.of(), fact);
                unsettled.put(fact.of(), fact.revision());
            }
        }

        /** The difference of the next run. */
        Rupiah settle() {
            LateMonth late =
                    new LateMonth(
                            Months.PERSON,
                            Months.MAY,
                            POLICY_ID,
                            granted,
                            true,
                            unsettled.entrySet().stream().map(Book::evidence).toList());
            Correction correction = new Correction(late, new KelasJabatan(8), facts(), statement());
            unsettled.clear();
            granted = granted.plus(correction.delta());
            return correction.delta();
        }

        Statement statement() {
            return StatementCalculation.of(facts(), POLICY);
        }

        private PersonMonth facts() {
            List<PersonMonth.Day> days = new ArrayList<>();
            for (int day = 4; day <= 8; day++) {
                LocalDate date = Months.day(day);
                days.add((PersonMonth.Day) state("day " + date, Months.late(day, 0)));
            }
            PersonMonth month =
                    Months.wholeMay(
                            8,
                            (Predikat) state("rating", Predikat.BAIK),
                            days.toArray(PersonMonth.Day[]::new));
            return (boolean) state("decree", false)
                    ? Months.onLeave(month, LeaveType.ALASAN_PENTING, 6, 7)
                    : month;
        }

        private Object state(String of, Object otherwise) {
            Late fact = known.get(of);
            return fact == null ? otherwise : fact.state();
        }

        private static LateMonth.Evidence evidence(Map.Entry<String, Integer> fact) {
            return new LateMonth.Evidence(
                    new UUID(0, 3), fact.getValue(), LateFacts.Kind.ATTENDANCE_DAY, fact.getKey());
        }
    }
}
