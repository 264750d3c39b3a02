package id.kinerja.tukin.payee;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The first accounts of people, as one call or one file brought them; a second person confirms them
 * as one set.
 *
 * @param accounts in the order of people, at least one
 */
public record PayeeBatch(PayeeBatchId id, List<PayeeChange> accounts) {

    /** How many a second person holds against paper before he confirms them all. */
    private static final int SAMPLED = 5;

    public PayeeBatch {
        accounts =
                accounts.stream()
                        .sorted(comparing(one -> one.payee().person().toString()))
                        .toList();
    }

    public PersonId broughtBy() {
        return accounts.getFirst().givenBy();
    }

    public Instant broughtAt() {
        return accounts.stream().map(PayeeChange::givenAt).min(Instant::compareTo).orElseThrow();
    }

    /** Rises with each account that is brought, and with each about which somebody has decided. */
    public long revision() {
        return 2L * accounts.size() - waiting().size();
    }

    /** What nobody has decided about. */
    public List<PayeeChange> waiting() {
        return accounts.stream().filter(one -> one.state() == PayeeChange.State.WAITING).toList();
    }

    /** What this person may confirm of them: all but his own. */
    public List<PayeeChange> waitingFor(PersonId by) {
        return waiting().stream().filter(one -> !by.equals(one.payee().person())).toList();
    }

    /**
     * SHA-256 in hex over all that was brought, {@code person;bankCode;account} and a line feed
     * each, in the order of people.
     */
    public String sum() {
        StringBuilder lines = new StringBuilder();
        for (PayeeChange one : accounts) {
            Payee payee = one.payee();
            lines.append(payee.person())
                    .append(';')
                    .append(payee.bankCode())
                    .append(';')
                    .append(payee.account())
                    .append('\n');
        }
        return HexFormat.of().formatHex(digest(lines.toString()));
    }

    /** How many accounts of those that wait or count are given for several people. */
    public int shared() {
        return (int)
                accounts.stream()
                        .filter(PayeeBatch::stands)
                        .map(PayeeChange::payee)
                        .collect(
                                groupingBy(
                                        payee -> List.of(payee.bankCode(), payee.account()),
                                        mapping(Payee::person, toSet())))
                        .values()
                        .stream()
                        .filter(people -> people.size() > 1)
                        .count();
    }

    /** A few of them by chance, the same whenever they are asked for. */
    public List<PayeeChange> sample() {
        return accounts.stream()
                .sorted(
                        comparing(
                                one ->
                                        HexFormat.of()
                                                .formatHex(
                                                        digest(id + ":" + one.payee().person()))))
                .limit(SAMPLED)
                .toList();
    }

    /** Why this person can't confirm it now; nothing where he can. */
    public Optional<Refused> refusal(PersonId by) {
        if (waiting().isEmpty()) {
            return Optional.of(Refused.conflict("payee-batch-decided-already"));
        }
        if (by.equals(broughtBy())) {
            return Optional.of(Refused.forbidden("payee-change-needs-a-second-person"));
        }
        return waitingFor(by).isEmpty()
                ? Optional.of(Refused.forbidden("payee-change-of-oneself"))
                : Optional.empty();
    }

    private static boolean stands(PayeeChange one) {
        return one.state() == PayeeChange.State.WAITING
                || one.state() == PayeeChange.State.CONFIRMED;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every JDK has SHA-256", fault);
        }
    }
}
