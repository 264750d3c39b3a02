package id.kinerja.tukin.reconciliation;

import id.kinerja.tukin.payment.Payment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a system that paid says so, as data: which column of its table holds what. A system without
 * such a form among {@code result-layouts} gets one there; no code changes.
 *
 * @param source where the form was found
 * @param headerWithin so many rows are looked through for the header
 * @param kinds of payment by their labels, in lower case; never guessed, since a guess would move
 *     money from one kind to another
 * @param references what the customer reference of our order began with
 * @param paid words, in lower case, by which a row says that it was paid
 * @param failed words, in lower case, by which it says that it wasn't, or came back
 * @param dates forms in which a day may be written, as Java's patterns
 */
public record ResultLayout(
        String code,
        String source,
        Basis basis,
        int headerWithin,
        List<Column> columns,
        Map<String, Payment.Kind> kinds,
        String references,
        List<String> paid,
        List<String> failed,
        List<String> dates) {

    public ResultLayout {
        columns = List.copyOf(columns);
        kinds = Map.copyOf(kinds);
        paid = List.copyOf(paid);
        failed = List.copyOf(failed);
        dates = List.copyOf(dates);
    }

    /** Which of our amounts its amounts are held against. */
    public enum Basis {
        /**
         * Bruto, potongan and bersih of the treasury's files, before taxes and contributions are
         * withheld.
         */
        BEFORE_WITHHOLDING,
        /** What is left of bersih once they are. */
        RECEIVED
    }

    /** What a column may hold. */
    public enum Field {
        /** The paying system's own id of the row. */
        ID,
        /** NIP or NRP. */
        NUMBER,
        ACCOUNT,
        /** The reference that our order gave. */
        REFERENCE,
        KIND,
        GROSS,
        CUT,
        NET,
        STATUS,
        PAID_ON
    }

    /**
     * @param name of the column, in lower case
     */
    public record Column(Field field, String name, boolean required) {}

    /** Those whose digits and zeros may not be lost. */
    public static final Set<Field> IDENTIFIERS =
            Set.of(Field.NUMBER, Field.ACCOUNT, Field.REFERENCE);

    /** The column that holds it; nothing where the form has none. */
    public @Nullable String column(Field field) {
        return columns.stream()
                .filter(one -> one.field() == field)
                .map(Column::name)
                .findFirst()
                .orElse(null);
    }
}
