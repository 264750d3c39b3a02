package id.kinerja.integration.personnel.web;

import id.kinerja.integration.personnel.PersonnelRow;
import id.kinerja.kernel.Refused;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the personnel template: encoding and separator are found out, identifiers stay text. */
final class PersonnelCsv {

    private static final List<String> REQUIRED =
            List.of(
                    "nip",
                    "nama",
                    "jenis_pegawai",
                    "unor_kode",
                    "jabatan_kode",
                    "jenis_jabatan",
                    "penugasan",
                    "kelas_jabatan",
                    "tmt_jabatan");

    private static final List<Character> SEPARATORS = List.of('\t', ';', ',');

    private PersonnelCsv() {}

    static List<PersonnelRow> read(byte[] file) {
        String text = FileText.of(file);
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator(text))
                        .setHeader()
                        .setIgnoreHeaderCase(true)
                        .setSkipHeaderRecord(true)
                        .setTrim(true)
                        .setIgnoreEmptyLines(true)
                        .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            requireHeader(parser.getHeaderMap());
            return parser.stream().map(PersonnelCsv::row).toList();
        } catch (IOException | IllegalArgumentException | UncheckedIOException notCsv) {
            throw Refused.invalid("csv-not-readable");
        }
    }

    private static void requireHeader(Map<String, Integer> header) {
        List<Refused.Finding> missing =
                REQUIRED.stream()
                        .filter(column -> !header.containsKey(column))
                        .map(column -> Refused.Finding.of(column, "column-missing", column))
                        .toList();
        if (!missing.isEmpty()) {
            throw Refused.invalid("csv-header-wrong", missing);
        }
    }

    private static PersonnelRow row(CSVRecord record) {
        return new PersonnelRow(
                (int) record.getRecordNumber(),
                cell(record, "nip"),
                cell(record, "nama"),
                cell(record, "jenis_pegawai"),
                cell(record, "unor_kode"),
                cell(record, "jabatan_kode"),
                cell(record, "jenis_jabatan"),
                cell(record, "penugasan"),
                cell(record, "kelas_jabatan"),
                cell(record, "golongan"),
                cell(record, "tmt_jabatan"),
                cell(record, "tmt_selesai"),
                cell(record, "nomor_sk"),
                cell(record, "nip_atasan"),
                cell(record, "nama_atasan"),
                cell(record, "status"));
    }

    private static String cell(CSVRecord record, String column) {
        return record.isSet(column) ? record.get(column).strip() : "";
    }

    /** The one that the header has most of; spreadsheets here write semicolons or tabs too. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return SEPARATORS.stream()
                .max(
                        Comparator.comparingLong(
                                one -> header.chars().filter(at -> at == one).count()))
                .orElse(',');
    }
}
