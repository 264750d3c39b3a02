package id.kinerja.integration.personnel.web;

import id.kinerja.integration.personnel.PersonnelRow;
import id.kinerja.kernel.Refused;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

    private PersonnelCsv() {}

    static List<PersonnelRow> read(byte[] file) {
        String text = decode(file);
        char separator = text.lines().findFirst().orElse("").indexOf(';') >= 0 ? ';' : ',';
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setHeader()
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
                cell(record, "status"));
    }

    private static String cell(CSVRecord record, String column) {
        return record.isSet(column) ? record.get(column).strip() : "";
    }

    private static String decode(byte[] file) {
        Charset charset = StandardCharsets.UTF_8;
        if (file.length > 1 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe) {
            charset = StandardCharsets.UTF_16LE;
        } else if (file.length > 1 && (file[0] & 0xff) == 0xfe && (file[1] & 0xff) == 0xff) {
            charset = StandardCharsets.UTF_16BE;
        }
        String text = new String(file, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
