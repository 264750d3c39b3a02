package id.kinerja.integration.personnel;

/** One row of a personnel file, as text; {@code number} counts data rows from 1. */
public record PersonnelRow(
        int number,
        String nipAsWritten,
        String nama,
        String jenisPegawai,
        String unorKode,
        String jabatanKode,
        String jenisJabatan,
        String penugasan,
        String kelasJabatan,
        String golongan,
        String tmtJabatan,
        String tmtSelesai,
        String nomorSk,
        String nipAtasan,
        String status) {}
