package id.kinerja.tukin.fact.app;

import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.table.TableRow;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file of facts from outside, of whomever its number names, or of whoever holds a
 * position.
 *
 * @param nip absent where it is told of a position
 * @param position the code of one; absent where it is told of a person
 * @param unit the code of the unit of which it is the position; absent where none is said
 */
record FactFileRow(
        int number,
        @Nullable NomorPegawai nip,
        @Nullable String position,
        @Nullable String unit,
        String code,
        LocalDate from,
        String value,
        String source,
        String proof) {

    static final String NIP = "nip";
    static final String POSITION = "kode_jabatan";
    static final String UNIT = "kode_unit";
    static final String CODE = "kode_fakta";
    static final String FROM = "berlaku_mulai";
    static final String VALUE = "nilai";
    static final String SOURCE = "sumber";
    static final String PROOF = "nomor_bukti";

    /** Nothing where something is wrong with it, which is added to the findings. */
    static Optional<FactFileRow> read(TableRow row, LocalDate today, List<Finding> findings) {
        RowCells cells = new RowCells(row, findings);
        Optional<String> position = cells.optional(POSITION);
        Optional<String> unit = cells.optional(UNIT);
        Optional<NomorPegawai> nip =
                position.isEmpty() ? cells.number(NIP, today) : Optional.empty();
        boolean ofBoth = position.isPresent() && !cells.isEmpty(NIP);
        if (ofBoth) {
            cells.find(POSITION, "fact-of-two");
        }
        boolean ofStrayUnit = position.isEmpty() && !cells.isEmpty(UNIT);
        if (ofStrayUnit) {
            cells.find(UNIT, "fact-of-two");
        }
        Optional<String> code = cells.text(CODE);
        Optional<LocalDate> from = cells.text(FROM).flatMap(written -> day(cells, written));
        Optional<String> value = cells.text(VALUE);
        Optional<String> source = cells.text(SOURCE);
        Optional<String> proof = cells.text(PROOF);
        if (ofBoth
                || ofStrayUnit
                || (unit.isEmpty() && !cells.isEmpty(UNIT))
                || (nip.isEmpty() && position.isEmpty())
                || code.isEmpty()
                || from.isEmpty()
                || value.isEmpty()
                || source.isEmpty()
                || proof.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new FactFileRow(
                        row.number(),
                        nip.orElse(null),
                        position.orElse(null),
                        unit.orElse(null),
                        code.get(),
                        from.get(),
                        value.get(),
                        source.get(),
                        proof.get()));
    }

    private static Optional<LocalDate> day(RowCells cells, String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException unreadable) {
            return cells.find(FROM, "day-unknown", written);
        }
    }
}
