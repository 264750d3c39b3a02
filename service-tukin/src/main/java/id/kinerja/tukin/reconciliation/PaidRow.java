package id.kinerja.tukin.reconciliation;

import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.reconciliation.ResultLayout.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a result as it is written, and what it says. Labels are matched as they are, and people
 * by number, reference or account alone: neither is guessed.
 */
public final class PaidRow {

    private static final String NO_KIND = "paid-kind-not-said";
    private static final Pattern ID = Pattern.compile("[\\w./-]{1,64}");

    private final int row;
    private final Map<String, String> cells;
    private final ResultLayout layout;
    private final Payment.@Nullable Kind usual;
    private final OrderedPayments ordered;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param row counts rows of data from 1
     * @param cells by the name of their column
     * @param usual the kind of rows that name none; absent where that isn't known
     */
    public PaidRow(
            int row,
            Map<String, String> cells,
            ResultLayout layout,
            Payment.@Nullable Kind usual,
            OrderedPayments ordered) {
        this.row = row;
        this.cells = Map.copyOf(cells);
        this.layout = layout;
        this.usual = usual;
        this.ordered = ordered;
    }

    /** Who is paid, and what for. */
    private record Place(String id, @Nullable PersonId person, String number, Payment.Kind kind) {

        static Place of(String id, Payment payment) {
            return new Place(
                    id, payment.payee().person(), payment.number().written(), payment.kind());
        }
    }

    private record Amounts(Rupiah gross, Rupiah net) {}

    /**
     * Nothing where it can't be taken; {@link #findings} say why. Its id is blank where neither the
     * system nor our reference tells one.
     */
    public Optional<PaidLine> line() {
        String id = id();
        Place place = place();
        Amounts amounts = amounts();
        boolean isPaid = isPaid();
        LocalDate paidOn = paidOn();
        if (place == null || amounts == null || !findings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new PaidLine(
                        id.isEmpty() ? place.id() : id,
                        place.person(),
                        place.number(),
                        place.kind(),
                        layout.basis(),
                        amounts.gross(),
                        amounts.gross().minus(amounts.net()),
                        amounts.net(),
                        isPaid,
                        paidOn));
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private String id() {
        if (layout.column(Field.ID) == null) {
            return "";
        }
        String id = text(Field.ID);
        if (!ID.matcher(id).matches()) {
            find(Field.ID, "paid-id-invalid");
        }
        return id;
    }

    private @Nullable Place place() {
        if (layout.column(Field.NUMBER) != null) {
            return byNumber();
        }
        return text(Field.REFERENCE).isEmpty() ? byAccount() : byReference();
    }

    private @Nullable Place byNumber() {
        Payment.Kind kind = kind();
        try {
            String number = NomorPegawai.of(text(Field.NUMBER)).written();
            return kind == null
                    ? null
                    : new Place("", ordered.person(number).orElse(null), number, kind);
        } catch (IllegalArgumentException noNumber) {
            find(Field.NUMBER, "paid-number-invalid");
            return null;
        }
    }

    private @Nullable Place byReference() {
        OrderedPayments.Ordered referred = ordered.referred(text(Field.REFERENCE)).orElse(null);
        if (referred == null) {
            find(Field.REFERENCE, "paid-reference-unknown");
            return null;
        }
        Payment payment = referred.payment();
        if (!payment.payee().account().equals(text(Field.ACCOUNT))) {
            find(Field.ACCOUNT, "paid-account-other");
            return null;
        }
        return Place.of(referred.id(), payment);
    }

    private @Nullable Place byAccount() {
        if (usual == null) {
            find(Field.ACCOUNT, NO_KIND);
            return null;
        }
        List<Payment> into = ordered.into(usual, text(Field.ACCOUNT));
        if (into.isEmpty()) {
            find(Field.ACCOUNT, "paid-account-unknown");
            return null;
        }
        if (OrderedPayments.people(into).size() > 1) {
            find(Field.ACCOUNT, "paid-account-of-several");
            return null;
        }
        return Place.of("", into.getFirst());
    }

    private Payment.@Nullable Kind kind() {
        if (layout.column(Field.KIND) == null) {
            if (usual == null) {
                find(Field.NUMBER, NO_KIND);
            }
            return usual;
        }
        Payment.Kind kind = layout.kinds().get(text(Field.KIND).toLowerCase(Locale.ROOT));
        if (kind == null) {
            find(Field.KIND, "paid-kind-unknown");
        }
        return kind;
    }

    private @Nullable Amounts amounts() {
        Rupiah net = amount(Field.NET);
        if (layout.column(Field.GROSS) == null) {
            return net == null ? null : new Amounts(net, net);
        }
        Rupiah gross = amount(Field.GROSS);
        Rupiah cut = amount(Field.CUT);
        if (net == null || gross == null || cut == null) {
            return null;
        }
        if (!gross.minus(cut).equals(net)) {
            find(Field.NET, "not-what-is-left");
            return null;
        }
        return new Amounts(gross, net);
    }

    private @Nullable Rupiah amount(Field field) {
        Optional<Rupiah> amount = WrittenAmount.read(text(field));
        if (amount.isEmpty()) {
            find(field, "amount-not-readable");
        }
        return amount.orElse(null);
    }

    private boolean isPaid() {
        String word = text(Field.STATUS).toLowerCase(Locale.ROOT);
        if (says(Field.STATUS)
                && !layout.paid().contains(word)
                && !layout.failed().contains(word)) {
            find(Field.STATUS, "paid-status-unknown");
        }
        return !layout.failed().contains(word);
    }

    /** Whether the file has the column, whatever stands in it. */
    private boolean says(Field field) {
        String column = layout.column(field);
        return column != null && cells.containsKey(column);
    }

    private @Nullable LocalDate paidOn() {
        String written = text(Field.PAID_ON);
        if (written.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day =
                layout.dates().stream().flatMap(form -> read(written, form).stream()).findFirst();
        if (day.isEmpty()) {
            find(Field.PAID_ON, "paid-date-not-readable");
        }
        return day.orElse(null);
    }

    private static Optional<LocalDate> read(String written, String form) {
        try {
            return Optional.of(
                    LocalDate.parse(
                            written,
                            DateTimeFormatter.ofPattern(form, Locale.ROOT)
                                    .withResolverStyle(ResolverStyle.STRICT)));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private String text(Field field) {
        String column = layout.column(field);
        return column == null ? "" : cells.getOrDefault(column, "").strip();
    }

    private void find(Field field, String code) {
        String column = layout.column(field);
        findings.add(Finding.ofRow(row, column == null ? "" : column, code));
    }
}
