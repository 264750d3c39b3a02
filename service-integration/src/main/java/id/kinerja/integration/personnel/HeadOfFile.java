package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.UnitId;

/** Whom a file has lead a unit; his row may stand further down than those of his people. */
public record HeadOfFile(UnitId unit, NomorPegawai number, Penugasan penugasan, DateRange during) {}
