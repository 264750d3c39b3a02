package id.kinerja.integration.leave;

import java.time.LocalDate;

/** What BKN answers about a CLTN, by its letter (PP 11/2017 Ps 336). */
public record PersetujuanBkn(boolean given, String letter, LocalDate date) {}
