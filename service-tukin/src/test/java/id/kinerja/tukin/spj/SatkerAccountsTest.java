package id.kinerja.tukin.spj;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.Sha256;
import id.kinerja.tukin.ledger.Deposit;
import id.kinerja.tukin.ledger.DepositId;
import id.kinerja.tukin.ledger.LedgerKind;
import id.kinerja.tukin.ledger.PaidFor;
import id.kinerja.tukin.ledger.Recovered;
import id.kinerja.tukin.ledger.Treasury;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.WebGajiFile;
import id.kinerja.tukin.payment.WithheldShares;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults.GrantedCorrection;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import id.kinerja.tukin.statement.CorrectionKind;
import id.kinerja.tukin.statement.Months;
import id.kinerja.tukin.statement.Statement;
import id.kinerja.tukin.withholding.Withheld;
import id.kinerja.tukin.withholding.WithheldKind;
import id.kinerja.tukin.withholding.WithheldOfRuns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The accounts of a run in parts. */
class SatkerAccountsTest {

    private static final YearMonth JUNE = Months.MAY.plusMonths(1);
    private static final List<String> SATKERS = List.of("111111", "222222", "333333");
    private static final Article BASIS = new Article("PP 58/2023", "Ps 2");

    private final Random random = new Random(120);
    private final Map<PersonId, String> unpaid = new HashMap<>();
    private final List<Withheld> withheld = new ArrayList<>();

    @Test
    void addsUpToTheWholeRunAndEachToItsFile() {
        for (int i = 0; i < 1_000; i++) {
            unpaid.clear();
            withheld.clear();
            SpjPack whole = run();
            SatkerAccounts accounts = new SatkerAccounts(whole, unpaid, JUNE);

            List<SpjPack> parts =
                    accounts.all().stream()
                            .map(one -> accounts.of(one.kode()).orElseThrow())
                            .toList();

            assertThatNothingIsLostOrTwice(whole, parts);
            for (SpjPack part : parts) {
                for (Payment.Kind kind : Payment.Kind.values()) {
                    assertThat(part.hashes().get(kind)).isEqualTo(hash(whole, part, kind));
                }
            }
            assertThat(accounts.all().stream().mapToLong(one -> one.bersih().amount()).sum())
                    .isEqualTo(whole.total().amount());
            assertThat(accounts.of("999999")).isEmpty();
        }
    }

    private static void assertThatNothingIsLostOrTwice(SpjPack whole, List<SpjPack> parts) {
        assertThat(parts.stream().flatMap(one -> one.payments().stream()))
                .containsExactlyInAnyOrderElementsOf(whole.payments());
        assertThat(parts.stream().flatMap(one -> one.corrections().stream()))
                .containsExactlyInAnyOrderElementsOf(whole.corrections());
        assertThat(parts.stream().flatMap(one -> one.recovered().stream()))
                .containsExactlyInAnyOrderElementsOf(whole.recovered());
        assertThat(parts.stream().flatMap(one -> one.deposits().stream()))
                .containsExactlyInAnyOrderElementsOf(whole.deposits());
        assertThat(parts.stream().flatMap(one -> one.untaxed().stream()))
                .containsExactlyInAnyOrderElementsOf(whole.untaxed());
        assertThat(withheld(parts.stream())).isEqualTo(withheld(Stream.of(whole)));
        for (SpjPack part : parts) {
            assertThat(part.sums().stream().mapToLong(one -> one.bersih().amount()).sum())
                    .isEqualTo(part.total().amount());
        }
    }

    private static Map<WithheldKind, Long> withheld(Stream<SpjPack> packs) {
        return packs.flatMap(one -> one.withheld().stream())
                .collect(
                        groupingBy(
                                WithheldOfRuns.Sum::kind,
                                TreeMap::new,
                                summingLong(one -> one.amount().amount())));
    }

    private static String hash(SpjPack whole, SpjPack part, Payment.Kind kind) {
        return Sha256.hex(
                new WebGajiFile(
                                JUNE,
                                whole.payments().stream()
                                        .filter(one -> one.kind() == kind)
                                        .filter(one -> one.kodeSatker().equals(part.satker()))
                                        .toList(),
                                whole.shares())
                        .bytes());
    }

    private SpjPack run() {
        List<Payment> payments = new ArrayList<>();
        List<GrantedCorrection> corrections = new ArrayList<>();
        List<Recovered> recovered = new ArrayList<>();
        List<Deposit> deposits = new ArrayList<>();
        Set<PersonId> untaxed = new HashSet<>();
        int people = 1 + random.nextInt(6);
        for (int i = 0; i < people; i++) {
            PersonId person = new PersonId(new UUID(1, i));
            List<Payment> theirs = payments(person);
            payments.addAll(theirs);
            withheld.addAll(withheld(person, theirs));
            if (random.nextBoolean()) {
                corrections.add(correction(person));
                recovered.add(
                        new Recovered(
                                person,
                                PaidFor.ofMonth(Months.MAY),
                                LedgerKind.PENGEMBALIAN,
                                amount()));
            }
            if (random.nextInt(3) == 0) {
                deposits.add(deposit(person));
            }
            if (!theirs.isEmpty() && random.nextInt(4) == 0) {
                untaxed.add(person);
            }
            if (theirs.isEmpty() && random.nextBoolean()) {
                unpaid.put(person, satker());
            }
        }
        payments.sort(Comparator.comparing(Payment::kind).thenComparing(Payment::kodeSatker));
        return new SpjPack(
                locked(),
                null,
                payments,
                Map.of(),
                corrections,
                recovered,
                List.of(),
                deposits,
                sums(),
                new WithheldShares(payments, withheld),
                untaxed,
                List.of(),
                Map.of(),
                Map.of());
    }

    private List<Payment> payments(PersonId person) {
        return Arrays.stream(Payment.Kind.values())
                .filter(kind -> random.nextInt(3) == 0)
                .map(kind -> payment(person, kind))
                .toList();
    }

    private Payment payment(PersonId person, Payment.Kind kind) {
        boolean earlier = kind == Payment.Kind.SUSULAN || kind == Payment.Kind.KEKURANGAN;
        Rupiah paid = amount();
        return new Payment(
                kind,
                satker(),
                NomorPegawai.of("190001012000012001"),
                new Payee(
                        person,
                        "CONTOH",
                        "123456789012",
                        "Bank",
                        "0012345",
                        "CONTOH",
                        null,
                        null,
                        null),
                new KelasJabatan(8),
                paid.plus(Rupiah.of(10)),
                paid,
                earlier ? Months.MAY : null);
    }

    private List<Withheld> withheld(PersonId person, List<Payment> theirs) {
        long paid = theirs.stream().mapToLong(one -> one.bersih().amount()).sum();
        return paid == 0
                ? List.of()
                : List.of(
                        withheld(person, WithheldKind.PPH21_TER, random.nextLong(paid / 2 + 1)),
                        withheld(person, WithheldKind.BPJS_PEGAWAI, random.nextLong(paid / 2 + 1)),
                        withheld(person, WithheldKind.BPJS_PEMBERI_KERJA, random.nextLong(paid)));
    }

    private static Withheld withheld(PersonId person, WithheldKind kind, long amount) {
        return new Withheld(person, kind, Rupiah.ZERO, Rupiah.ZERO, null, Rupiah.of(amount), BASIS);
    }

    private List<WithheldOfRuns.Sum> sums() {
        return withheld.stream()
                .collect(groupingBy(Withheld::kind, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(
                        one ->
                                new WithheldOfRuns.Sum(
                                        one.getKey(),
                                        one.getValue().size(),
                                        Rupiah.sum(
                                                one.getValue().stream()
                                                        .map(Withheld::amount)
                                                        .toList())))
                .toList();
    }

    private GrantedCorrection correction(PersonId person) {
        return new GrantedCorrection(
                new PersonsMonth(person, Months.MAY),
                CorrectionKind.KEKURANGAN,
                amount(),
                amount(),
                new Statement(person, Months.MAY, "p@1", Rupiah.ZERO, List.of(), List.of()),
                new KelasJabatan(8),
                new PolicyId(new UUID(2, 1)),
                Months.wholeMay(8, null),
                "",
                1);
    }

    private Deposit deposit(PersonId person) {
        return new Deposit(
                new DepositId(new UUID(3, random.nextLong())),
                person,
                Treasury.KAS_NEGARA,
                "NTPN",
                LocalDate.of(2026, 6, 1),
                amount(),
                Deposit.State.CONFIRMED,
                person,
                Instant.EPOCH,
                null,
                null);
    }

    private static Run locked() {
        return new Run(
                new RunId(new UUID(4, 1)),
                JUNE,
                null,
                Run.State.LOCKED,
                1,
                null,
                null,
                null,
                new Run.Sums(1, 0, Rupiah.ZERO, Rupiah.ZERO),
                1);
    }

    private Rupiah amount() {
        return Rupiah.of(1 + random.nextInt(1_000_000));
    }

    private String satker() {
        return SATKERS.get(random.nextInt(SATKERS.size()));
    }
}
