package id.kinerja.integration.attendance;

import java.util.UUID;

/** The paper on which a confirmation of a day rests. */
public record ConfirmationSource(Kind kind, UUID id) {

    /** What papers there are. */
    public enum Kind {
        /** A request that was granted. */
        PERMOHONAN,
        /** An incident that kept many from punching. */
        GANGGUAN,
        /** A daftar hadir kept by hand. */
        DAFTAR_HADIR,
        /** A summary of days that a source has told. */
        REKAP,
        /** A circular by which whole units work elsewhere. */
        EDARAN
    }
}
