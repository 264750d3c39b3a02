package id.kinerja.tukin.payee;

import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom what the dead is due may be paid to: nobody but heirs with their document. */
public final class HeirsRules {

    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    private HeirsRules() {}

    /**
     * Why this payee can't be paid, by its code; nothing where he can.
     *
     * @param diedOn absent of the living
     */
    public static Optional<String> refusal(@Nullable Payee payee, @Nullable LocalDate diedOn) {
        boolean heirs = payee != null && payee.heirs() != null;
        if (diedOn == null) {
            return heirs ? Optional.of("heirs-of-the-living") : Optional.empty();
        }
        return heirs ? Optional.empty() : Optional.of("heirs-missing");
    }

    /**
     * What is wrong with the heirs of a payee that somebody has sent.
     *
     * @param row counts from 1
     * @param before as he was kept so far
     * @param diedOn absent of the living
     */
    public static List<Finding> findings(
            int row,
            Payee payee,
            @Nullable Payee before,
            @Nullable LocalDate diedOn,
            LocalDate today) {
        Heirs heirs = payee.heirs();
        if (heirs == null) {
            return List.of();
        }
        if (diedOn == null) {
            return List.of(Finding.ofRow(row, "heirs", "heirs-of-the-living"));
        }
        List<Finding> found = new ArrayList<>(texts(row, heirs));
        if (heirs.documentDate().isAfter(today)) {
            found.add(Finding.ofRow(row, "heirs.documentDate", "heirs-document-in-future"));
        } else if (heirs.documentDate().isBefore(diedOn)) {
            found.add(Finding.ofRow(row, "heirs.documentDate", "heirs-document-before-death"));
        }
        if (before != null && before.heirs() == null && payee.isIntoAccountOf(before)) {
            found.add(Finding.ofRow(row, "account", "heirs-account-his-own"));
        }
        return found;
    }

    private static List<Finding> texts(int row, Heirs heirs) {
        List<Finding> found = new ArrayList<>();
        if (heirs.name().isBlank() || !ONE_LINE.matcher(heirs.name()).matches()) {
            found.add(Finding.ofRow(row, "heirs.name", "text-not-one-line"));
        }
        if (heirs.document().isBlank()) {
            found.add(Finding.ofRow(row, "heirs.document", "heirs-document-missing"));
        } else if (!ONE_LINE.matcher(heirs.document()).matches()) {
            found.add(Finding.ofRow(row, "heirs.document", "text-not-one-line"));
        }
        return found;
    }
}
