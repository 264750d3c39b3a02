package id.kinerja.tukin.spj;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.Sha256;
import id.kinerja.tukin.ledger.Deposit;
import id.kinerja.tukin.ledger.Recovered;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.Payments;
import id.kinerja.tukin.payment.WebGajiFile;
import id.kinerja.tukin.payment.WithheldShares;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import id.kinerja.tukin.withholding.WithheldKind;
import id.kinerja.tukin.withholding.WithheldOfRuns;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The accounts of a run satker by satker. A payment stands in those of the satker whose file pays
 * it, with the difference that it settles and what is withheld of it; what else is accounted of a
 * person where his first payment is, or, of whom the run pays nothing, where he worked last. Each
 * stands in one alone, so that all amounts add up to those of the whole run.
 */
public final class SatkerAccounts {

    /** Where those are accounted whom no satker is known of. */
    public static final String NONE = "-";

    private final SpjPack whole;
    private final YearMonth fileMonth;
    private final Map<String, List<Payment>> paid;
    private final Map<PersonId, String> places = new HashMap<>();
    private final Map<PersonsMonth, String> months = new HashMap<>();

    /**
     * @param unpaid where those are of whom the run pays nothing; the others need not be there
     * @param fileMonth of the Web Gaji files whose hashes stand in the accounts
     */
    public SatkerAccounts(SpjPack whole, Map<PersonId, String> unpaid, YearMonth fileMonth) {
        this.whole = whole;
        this.fileMonth = fileMonth;
        this.paid = whole.payments().stream().collect(groupingBy(Payment::kodeSatker));
        for (Payment one : whole.payments()) {
            PersonId person = one.payee().person();
            places.putIfAbsent(person, one.kodeSatker());
            if (one.month() != null) {
                months.putIfAbsent(new PersonsMonth(person, one.month()), one.kodeSatker());
            }
        }
        unpaid.forEach(places::putIfAbsent);
    }

    /** Of whom a run pays nothing, whatever else it accounts. */
    public static Set<PersonId> unpaid(SpjPack whole) {
        Set<PersonId> people = new HashSet<>();
        Stream.of(
                        whole.corrections().stream().map(one -> one.place().person()),
                        whole.recovered().stream().map(Recovered::person),
                        whole.deposits().stream().map(Deposit::person))
                .flatMap(Function.identity())
                .forEach(people::add);
        whole.payments().forEach(one -> people.remove(one.payee().person()));
        return people;
    }

    /**
     * What a satker pays.
     *
     * @param people each once
     * @param lines payments of whatever kind
     */
    public record Satker(String kode, int people, int lines, Rupiah bruto, Rupiah bersih) {}

    /** In the order of their codes. */
    public List<Satker> all() {
        return codes().stream().map(this::satker).toList();
    }

    private SortedSet<String> codes() {
        SortedSet<String> codes = new TreeSet<>(paid.keySet());
        unpaid(whole).forEach(person -> codes.add(place(person)));
        return codes;
    }

    private Satker satker(String kode) {
        List<Payment> paid = paid(kode);
        return new Satker(
                kode,
                (int) paid.stream().map(one -> one.payee().person()).distinct().count(),
                paid.size(),
                sum(paid, Payment::bruto),
                sum(paid, Payment::bersih));
    }

    /** Nothing where the run accounts nothing of such a satker. */
    public Optional<SpjPack> of(String kode) {
        return codes().contains(kode) ? Optional.of(accounts(kode)) : Optional.empty();
    }

    private SpjPack accounts(String kode) {
        List<Payment> paid = paid(kode);
        return new SpjPack(
                whole.run(),
                kode,
                paid,
                whole.attendance(),
                whole.corrections().stream()
                        .filter(one -> place(one.place()).equals(kode))
                        .toList(),
                whole.recovered().stream().filter(one -> place(one.person()).equals(kode)).toList(),
                whole.leftUnits().stream()
                        .filter(one -> requireNonNullElse(one.satker(), NONE).equals(kode))
                        .toList(),
                whole.deposits().stream().filter(one -> place(one.person()).equals(kode)).toList(),
                withheld(paid),
                whole.shares(),
                whole.untaxed().stream().filter(one -> place(one).equals(kode)).collect(toSet()),
                sums(paid),
                hashes(fileMonth, paid, whole.shares()),
                whole.people());
    }

    private List<Payment> paid(String kode) {
        return paid.getOrDefault(kode, List.of());
    }

    private String place(PersonsMonth month) {
        return months.getOrDefault(month, place(month.person()));
    }

    private String place(PersonId person) {
        return places.getOrDefault(person, NONE);
    }

    private List<WithheldOfRuns.Sum> withheld(List<Payment> paid) {
        List<WithheldOfRuns.Sum> sums = new ArrayList<>();
        for (WithheldOfRuns.Sum sum : whole.withheld()) {
            WithheldKind kind = sum.kind();
            List<Payment> those =
                    paid.stream().filter(one -> whole.shares().of(one).stands(kind)).toList();
            if (!those.isEmpty()) {
                sums.add(
                        new WithheldOfRuns.Sum(
                                kind,
                                (int)
                                        those.stream()
                                                .map(one -> one.payee().person())
                                                .distinct()
                                                .count(),
                                sum(those, one -> whole.shares().of(one).of(kind))));
            }
        }
        return sums;
    }

    private static List<Payments.ControlSum> sums(List<Payment> paid) {
        return Stream.of(Payment.Kind.values())
                .map(kind -> ofKind(paid, kind))
                .filter(those -> !those.isEmpty())
                .map(
                        those ->
                                new Payments.ControlSum(
                                        those.getFirst().kind(),
                                        those.size(),
                                        sum(those, Payment::bruto),
                                        sum(those, Payment::bersih)))
                .toList();
    }

    /** Of each kind's Web Gaji file. */
    public static Map<Payment.Kind, String> hashes(
            YearMonth fileMonth, List<Payment> paid, WithheldShares shares) {
        return Stream.of(Payment.Kind.values())
                .collect(
                        toMap(
                                Function.identity(),
                                kind -> hash(fileMonth, ofKind(paid, kind), shares),
                                (one, other) -> one,
                                () -> new EnumMap<>(Payment.Kind.class)));
    }

    private static String hash(YearMonth fileMonth, List<Payment> ofKind, WithheldShares shares) {
        return Sha256.hex(new WebGajiFile(fileMonth, ofKind, shares).bytes());
    }

    private static List<Payment> ofKind(List<Payment> paid, Payment.Kind kind) {
        return paid.stream().filter(one -> one.kind() == kind).toList();
    }

    private static Rupiah sum(Collection<Payment> payments, Function<Payment, Rupiah> amount) {
        return Rupiah.sum(payments.stream().map(amount).toList());
    }
}
