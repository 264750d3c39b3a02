package id.kinerja.integration.scim;

import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A person of the register as an HR system sees him today.
 *
 * @param userName his number; whoever has none has the name by which the system calls him
 * @param externalId what the system calls him by
 * @param status what his service is today; absent before his first day
 * @param toldToLeave whether the system has said that he leaves, and HR has not answered yet
 * @param place his definitive one of today
 */
public record ScimUser(
        PersonId id,
        String userName,
        @Nullable String externalId,
        String name,
        @Nullable NomorPegawai number,
        JenisPegawai jenis,
        @Nullable String golongan,
        @Nullable ServiceStatus status,
        boolean toldToLeave,
        @Nullable PlaceOfToday place) {

    private static final int VERSION_BYTES = 12;

    /**
     * @param assessor his pejabat penilai of today
     */
    public record PlaceOfToday(
            UnitId unit,
            String unitName,
            String positionCode,
            String positionName,
            JenisJabatan jenis,
            @Nullable KelasJabatan kelas,
            LocalDate since,
            @Nullable Assessor assessor) {}

    /** Who assesses him. */
    public record Assessor(PersonId id, String name) {}

    /** What the system said last, as long as HR has not said otherwise. */
    public boolean active() {
        return !toldToLeave && (status == null || !status.endsService());
    }

    /** Another one as soon as anything of what is shown is another. */
    public String version() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException notOfThisJava) {
            throw new IllegalStateException(notOfThisJava);
        }
    }
}
