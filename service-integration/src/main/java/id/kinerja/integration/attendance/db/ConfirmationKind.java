package id.kinerja.integration.attendance.db;

import id.kinerja.integration.attendance.Confirmation;
import id.kinerja.integration.attendance.Punch;

/** How rows name what was confirmed. */
enum ConfirmationKind {
    ARRIVED,
    LEFT,
    NOTED_ARRIVAL,
    NOTED_DEPARTURE,
    MAY_ARRIVE,
    MAY_LEAVE,
    ELSEWHERE,
    EXCUSED,
    EXCUSED_PAID;

    static ConfirmationKind of(Confirmation confirmation) {
        return switch (confirmation) {
            case Confirmation.Attended attended ->
                    attended.direction() == Punch.Direction.IN ? ARRIVED : LEFT;
            case Confirmation.Noted noted ->
                    noted.direction() == Punch.Direction.IN ? NOTED_ARRIVAL : NOTED_DEPARTURE;
            case Confirmation.MayArrive _ -> MAY_ARRIVE;
            case Confirmation.MayLeave _ -> MAY_LEAVE;
            case Confirmation.WorksElsewhere _ -> ELSEWHERE;
            case Confirmation.Excused excused -> excused.paid() ? EXCUSED_PAID : EXCUSED;
        };
    }
}
