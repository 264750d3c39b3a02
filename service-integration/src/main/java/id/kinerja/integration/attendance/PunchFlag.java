package id.kinerja.integration.attendance;

/** What about a punch should make somebody look twice; none of it changes a day by itself. */
public enum PunchFlag {
    /** Another of the same person in the same direction stands right beside it. */
    DUPLICATE_NEAR,
    /** The clock by which it was told was wrong by more than is tolerated. */
    CLOCK_DRIFT,
    /** Further from where the people of the unit work than its area reaches. */
    GEO_OUTSIDE,
    /** The device found that the place was made up. */
    MOCK_LOCATION,
    /** The attendance system says that he works where he likes that day. */
    WORKED_ELSEWHERE,
    /** It was sent later than it was taken. */
    CAPTURED_OFFLINE
}
