package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of the register.
 *
 * @param employed the days for which he serves
 * @param endStatus what he is afterwards, such as PENSIUN; absent while no end is known
 */
public record Person(
        PersonId id,
        @Nullable Nip nip,
        String name,
        JenisPegawai jenis,
        @Nullable String golongan,
        DateRange employed,
        @Nullable String endStatus,
        long revision) {

    private static final String ACTIVE = "AKTIF";

    /** What his service is on which days. */
    public record Status(String code, DateRange during) {}

    public List<Status> statuses() {
        List<Status> statuses = new ArrayList<>();
        statuses.add(new Status(jenis == JenisPegawai.CPNS ? "CPNS" : ACTIVE, employed));
        LocalDate last = employed.to();
        if (endStatus != null && last != null) {
            statuses.add(new Status(endStatus, DateRange.since(last.plusDays(1))));
        }
        return List.copyOf(statuses);
    }
}
