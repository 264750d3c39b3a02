package id.kinerja.integration.death;

import java.time.LocalDate;

/**
 * What says that somebody has died (UU 24/2013 Ps 44; a note of a hospital or a village head until
 * there is an akta).
 */
public record DeathDocument(DeathDocumentKind kind, String number, LocalDate date) {}
