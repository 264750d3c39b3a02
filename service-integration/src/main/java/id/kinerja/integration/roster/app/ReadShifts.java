package id.kinerja.integration.roster.app;

import id.kinerja.integration.roster.Shift;
import id.kinerja.integration.roster.Shifts;
import id.kinerja.kernel.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shifts, for everybody of the agency. */
@Service
public class ReadShifts {

    private final Shifts shifts;

    ReadShifts(Shifts shifts) {
        this.shifts = shifts;
    }

    @Transactional(readOnly = true)
    public Shift read(String code) {
        return shifts.find(code).orElseThrow(() -> Refused.notFound("shift-unknown"));
    }

    @Transactional(readOnly = true)
    public List<Shift> list(@Nullable String afterCode, int limit) {
        return shifts.list(afterCode, limit);
    }
}
