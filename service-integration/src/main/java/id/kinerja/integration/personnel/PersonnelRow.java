package id.kinerja.integration.personnel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One row of a personnel file, as text; {@code number} counts data rows from 1.
 *
 * @param spoilt columns of identifiers that the file holds as numbers
 * @param nipLama his number before, where {@code nipAsWritten} is another since {@code tmtNip}
 * @param namaAtasan of an assessor who has no number, where {@code nipAtasan} is empty
 */
public record PersonnelRow(
        int number,
        String nipAsWritten,
        String nama,
        String jenisPegawai,
        String unorKode,
        String jabatanKode,
        String jabatanNama,
        String jenisJabatan,
        String penugasan,
        String kelasJabatan,
        String golongan,
        String tmtGolongan,
        String tmtJabatan,
        String tmtSelesai,
        String nomorSk,
        String tanggalSk,
        String nipAtasan,
        String namaAtasan,
        String status,
        String nipLama,
        String tmtNip,
        Set<String> spoilt) {

    public PersonnelRow {
        spoilt = Set.copyOf(spoilt);
    }

    /** Whether it says of him that he serves; a row without a status says nothing else. */
    boolean serves() {
        return status.isEmpty()
                || status.equals("AKTIF")
                || (status.equals("CPNS") && jenisPegawai.equals("CPNS"));
    }

    /** By his name, where no number is written. */
    boolean assessesHimself() {
        return nipAtasan.isEmpty() && namaAtasan.equalsIgnoreCase(nama);
    }

    /** As people call the position; the code, where nothing else is written. */
    String jabatan() {
        return jabatanNama.isEmpty() ? jabatanKode : jabatanNama;
    }

    /** What is kept as it is written, by column; all else is read into a value. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("nama", nama);
        texts.put("jabatan_kode", jabatanKode);
        texts.put("jabatan_nama", jabatanNama);
        texts.put("golongan", golongan);
        texts.put("nomor_sk", nomorSk);
        texts.put("nama_atasan", namaAtasan);
        texts.put("status", status);
        return texts;
    }
}
