package id.kinerja.tukin.payment;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who is paid or claimed from; absent is what wasn't known of him.
 *
 * @param position the last one in the month of the run, by its name
 */
public record PaidPerson(
        PersonId id,
        @Nullable NomorPegawai number,
        @Nullable JenisPegawai jenis,
        @Nullable String golongan,
        @Nullable String position,
        @Nullable JenisJabatan jabatan) {}
