package id.kinerja.integration.death;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom pay of the dead goes to.
 *
 * @param nik of 16 digits; absent where he has none
 * @param account absent as long as nobody has named one
 * @param document by which he is an heir
 */
public record Heir(
        UUID id,
        String name,
        HeirRelation relation,
        @Nullable String nik,
        @Nullable Account account,
        Document document) {

    private static final int SHOWN = 4;

    /** As a payment file needs it. */
    public record Account(String bankName, String number, String holder) {

        public String masked() {
            return Heir.masked(number);
        }
    }

    /** By which he is an heir. */
    public record Document(HeirDocumentKind kind, String number, LocalDate date) {}

    public @Nullable String maskedNik() {
        return nik == null ? null : masked(nik);
    }

    /** With what is left out as it was known. */
    Heir completedBy(Heir known) {
        return new Heir(
                id,
                name,
                relation,
                nik == null ? known.nik : nik,
                account == null ? known.account : account,
                document);
    }

    private static String masked(String number) {
        int hidden = Math.max(number.length() - SHOWN, 0);
        return "*".repeat(hidden) + number.substring(hidden);
    }

    /** Tells nobody who he is, wherever it is written. */
    @Override
    public String toString() {
        return "Heir[" + id + "]";
    }
}
