package id.kinerja.integration.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.leave.AnnualBalance;
import id.kinerja.integration.leave.LeaveOpening;
import id.kinerja.kernel.PersonId;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** PP 11/2017 Ps 311-314: leave belongs to the service, not to an agency. */
class LeaveCarriedAlongTest {

    private static final int YEAR = 2026;
    private static final int MOST = 12;
    private static final PersonId PERSON = PersonId.next();

    @Test
    void leavesWhatWasLeftAtTheOldAgency() {
        LeaveOpening opening = opening(there(12, 3, 0, 5), here(12, 0), none());

        assertThat(opening.carriedDays()).isEqualTo(3);
        assertThat(opening.usedDays()).isEqualTo(5);
        assertThat(opening.addedDays()).isZero();
    }

    @Test
    void givesNoYearsLeaveAnewAfterACutiBesarAtTheOldAgency() {
        LeaveOpening opening = opening(there(0, 0, 0, 0), here(12, 0), none());

        assertThat(12 + entered(opening)).isZero();
    }

    @Test
    void countsDaysOfOneWhoComesBackOnce() {
        // Two were recorded here before he left, and the other agency was told of them.
        LeaveOpening opening = opening(there(12, 0, 0, 5), here(12, 2), none());

        assertThat(opening.usedDays()).isEqualTo(3);
    }

    @Test
    void takesThePlaceOfWhatWasEnteredHereOfTheYear() {
        LeaveOpening before = new LeaveOpening(PERSON, YEAR, 1, 0, 4, "Kartu", 7);
        // Of the six that are used here four were entered.
        LeaveOpening opening = opening(there(12, 0, 0, 8), here(12, 6), before);

        assertThat(opening.usedDays()).isEqualTo(6);
        assertThat(opening.revision()).isEqualTo(7);
    }

    @Test
    void takesNoRightAwayThatTheYearDoesNotHaveHereYet() {
        LeaveOpening opening = opening(there(12, 0, 0, 4), here(0, 0), none());

        assertThat(entered(opening)).isEqualTo(8);
    }

    @Test
    void carriesNoMoreThanTheLawLetsComeOver() {
        LeaveOpening opening = opening(there(12, 20, 0, 0), here(12, 0), none());

        assertThat(opening.carriedDays()).isEqualTo(MOST);
        assertThat(opening.usedDays()).isZero();
        assertThat(opening.addedDays()).isZero();
    }

    private static int entered(LeaveOpening opening) {
        return Objects.requireNonNull(opening.carriedDays())
                + opening.addedDays()
                - opening.usedDays();
    }

    private static LeaveOpening opening(
            TransferPackage.AnnualLeave there, AnnualBalance here, LeaveOpening before) {
        return LeaveCarriedAlong.opening(PERSON, there, here, before, MOST, "Mutasi");
    }

    private static TransferPackage.AnnualLeave there(int own, int carried, int added, int used) {
        return new TransferPackage.AnnualLeave(YEAR, own, carried, added, used);
    }

    private static AnnualBalance here(int own, int used) {
        return new AnnualBalance(YEAR, own, 0, 0, used);
    }

    private static LeaveOpening none() {
        return LeaveOpening.none(PERSON, YEAR);
    }
}
