package id.kinerja.tukin.reconciliation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.payment.BankFile;
import id.kinerja.tukin.payment.Payment;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a locked run has ordered to be paid, found by what a result names. */
public final class OrderedPayments {

    private final Map<String, PersonId> byNumber = new HashMap<>();
    private final Map<String, Ordered> byReference = new HashMap<>();
    private final Map<Payment.Kind, Map<String, List<Payment>>> byAccount =
            new EnumMap<>(Payment.Kind.class);

    /**
     * A payment with an id that no other of the run has.
     *
     * @param ordinal among those of the kind to the same person
     */
    public record Ordered(Payment payment, int ordinal) {

        String id() {
            return idOf(payment.kind(), payment.payee().person().toString(), ordinal);
        }
    }

    /**
     * Of a row that has no id of its own.
     *
     * @param whom the person, or what stands for one whom the run doesn't pay
     */
    public static String idOf(Payment.Kind kind, String whom, int ordinal) {
        return kind + ":" + whom + ":" + ordinal;
    }

    /**
     * @param month of the run
     * @param all of the run, those of each kind in their order
     * @param references what those of the order begin with
     */
    public OrderedPayments(YearMonth month, List<Payment> all, String references) {
        Map<Payment.Kind, Integer> numbers = new EnumMap<>(Payment.Kind.class);
        Map<String, Integer> ordinals = new HashMap<>();
        for (Payment one : all) {
            int number = numbers.merge(one.kind(), 1, Integer::sum);
            byNumber.put(one.number().written(), one.payee().person());
            int ordinal = ordinals.merge(one.kind() + ":" + one.payee().person(), 1, Integer::sum);
            byReference.put(
                    BankFile.reference(references, month, one.kind(), number),
                    new Ordered(one, ordinal));
        }
        all.stream()
                .collect(groupingBy(Payment::kind))
                .forEach(
                        (kind, theirs) ->
                                byAccount.put(
                                        kind,
                                        theirs.stream()
                                                .collect(
                                                        groupingBy(one -> one.payee().account()))));
    }

    /** Whom the run pays under the number. */
    public Optional<PersonId> person(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    public Optional<Ordered> referred(String reference) {
        return Optional.ofNullable(byReference.get(reference));
    }

    /** Payments of the kind into the account, in their order. */
    public List<Payment> into(Payment.Kind kind, String account) {
        return byAccount.getOrDefault(kind, Map.of()).getOrDefault(account, List.of());
    }

    static Set<PersonId> people(List<Payment> payments) {
        return payments.stream().map(one -> one.payee().person()).collect(toUnmodifiableSet());
    }
}
