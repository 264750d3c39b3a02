package id.kinerja.integration.transfer;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the agency in scope has of somebody who leaves, beside his places and his leave. */
public interface Belongings {

    /** Something that is to be settled before he leaves, or that others have to take over. */
    record OpenMatter(Kind kind, int count) {}

    /** What it is. */
    enum Kind {
        /** He has asked for leave, and nobody has decided. */
        LEAVE_REQUEST,
        /** He has asked for something about his attendance, and nobody has decided. */
        ATTENDANCE_REQUEST,
        /** Leave that was decreed for days after his last one. */
        LEAVE_AFTERWARDS,
        /** A punishment that runs on; the package tells it. */
        PUNISHMENT,
        /** Places of people whom he assesses after his last day. */
        ASSESSED_BY_HIM
    }

    /** Only what there is. */
    List<OpenMatter> open(PersonId person, LocalDate lastDay);

    /** The last day of the last closed month of a unit of his, not after that day. */
    Optional<LocalDate> attendanceClosedUntil(PersonId person, LocalDate lastDay);

    /** In the order of their periods. */
    List<TransferPackage.Rated> ratings(PersonId person);

    Map<UnitId, String> unitNames(Collection<UnitId> units);
}
