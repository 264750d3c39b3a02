package id.kinerja.integration.leave;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * What whoever considers, decides or records a leave should look at; none of it speaks against it.
 * An illness in parts is one illness: as a whole it may need another letter, and another official.
 */
public final class LeaveRemarks {

    private LeaveRemarks() {}

    public static List<Finding> ofRequest(AskedLeave asked, LeaveSituation situation) {
        return Stream.concat(letter(asked, situation), authority(asked, situation))
                .map(Finding::asWarning)
                .toList();
    }

    public static List<Finding> ofDecree(AskedLeave decreed, LeaveSituation situation) {
        return letter(decreed, situation).map(Finding::asWarning).toList();
    }

    /** Beyond a short illness the letter is a government doctor's (PP 11/2017 Ps 320). */
    private static Stream<Finding> letter(AskedLeave asked, LeaveSituation situation) {
        DateRange illness = situation.run(asked);
        boolean ofThatLaw =
                LeaveLaw.of(situation.person().jenis())
                        .filter(law -> law == LeaveLaw.PNS)
                        .isPresent();
        return ofThatLaw
                        && LeaveCause.isIllness(asked.cause())
                        && goesOn(asked, illness)
                        && illness.days() > ShippedLeavePolicy.SHORT_ILLNESS
                ? Stream.of(
                        Finding.of(
                                "from",
                                "leave-illness-goes-on",
                                illness.from(),
                                illness.lastDay(),
                                illness.days(),
                                ShippedLeavePolicy.SHORT_ILLNESS,
                                "PP 11/2017 Ps 320"))
                : Stream.empty();
    }

    private static Stream<Finding> authority(AskedLeave asked, LeaveSituation situation) {
        DateRange illness = situation.run(asked);
        DecidedBy ofTheWhole = situation.policy().authority(asked.type(), illness);
        return goesOn(asked, illness)
                        && ofTheWhole != situation.policy().authority(asked.type(), asked.during())
                ? Stream.of(
                        Finding.of(
                                "from",
                                "leave-illness-of-another-official",
                                illness.days(),
                                ofTheWhole))
                : Stream.empty();
    }

    private static boolean goesOn(AskedLeave asked, DateRange illness) {
        return asked.type() == LeaveType.SAKIT && !illness.equals(asked.during());
    }
}
