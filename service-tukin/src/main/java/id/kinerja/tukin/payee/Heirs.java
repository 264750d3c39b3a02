package id.kinerja.tukin.payee;

import java.time.LocalDate;

/**
 * By what right another account than his own is paid what the dead is due.
 *
 * @param name of the heir who receives it, or of whom the heirs have given their power
 * @param document number of the surat keterangan ahli waris or of the surat kuasa
 * @param documentDate not before the death
 */
public record Heirs(String name, HeirRelation relation, String document, LocalDate documentDate) {}
