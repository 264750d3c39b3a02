package id.kinerja.tukin.shadow;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.run.RunKind;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What the application before paid somebody for a month, in whole rupiah; what it doesn't tell is
 * absent.
 *
 * @param kind the month itself, or what is paid once in a year, with the month in which it was
 * @param gross before any cut, with what was added as Plt
 * @param net after cuts and before tax
 * @param classAmount the allowance of the class
 * @param attendance what was cut for attendance, leave included
 * @param performance what was cut for performance
 * @param addition what was added as Plt or Plh, or by a figure of the month
 */
public record OldPayment(
        NomorPegawai number,
        YearMonth month,
        RunKind kind,
        Rupiah gross,
        Rupiah net,
        @Nullable KelasJabatan kelas,
        @Nullable Rupiah classAmount,
        @Nullable Rupiah attendance,
        @Nullable Rupiah performance,
        @Nullable Rupiah addition,
        @Nullable Rupiah tax) {}
