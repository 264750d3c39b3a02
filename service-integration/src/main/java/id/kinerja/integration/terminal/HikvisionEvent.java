package id.kinerja.integration.terminal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal of Hikvision pushes.
 *
 * @param networkCard its address, however it is written; absent where it can't be read
 * @param type such as {@code AccessControllerEvent}; absent where it can't be read
 * @param access what happened at the door; absent where nothing did
 * @param text as it came, without pictures
 */
public record HikvisionEvent(
        @Nullable String networkCard, @Nullable String type, @Nullable Access access, String text) {

    private static final String AT_THE_DOOR = "AccessControllerEvent";
    private static final Set<String> SIGNS_OF_LIFE = Set.of("heartbeat", "videoloss");
    private static final String RECOGNISED = "5";

    /** By face, by finger and by card. */
    private static final Set<String> BY_FACE_FINGER_CARD = Set.of("75", "38", "1");

    private static final Map<String, Integer> STATUSES =
            Map.of(
                    "checkIn", 0,
                    "checkOut", 1,
                    "breakOut", 2,
                    "breakIn", 3,
                    "overtimeIn", 4,
                    "overtimeOut", 5,
                    "undefined", AttlogLine.UNDEFINED,
                    "", AttlogLine.UNDEFINED);

    /**
     * What happened at the door, as it is said; what isn't said is empty.
     *
     * @param employee the number under which the terminal knows the person
     * @param number that the terminal gives its events, one after another
     * @param time with its offset
     * @param attendance such as {@code checkIn}
     * @param evidence whatever else was said, as a JSON object
     */
    public record Access(
            String major,
            String sub,
            String employee,
            String number,
            String time,
            String attendance,
            String evidence) {

        private boolean isOfAPerson() {
            return major.equals(RECOGNISED)
                    && BY_FACE_FINGER_CARD.contains(sub)
                    && !employee.isEmpty();
        }

        private Optional<AttlogLine> line() {
            Integer status = STATUSES.get(attendance);
            if (status == null || !employee.matches(AttlogLine.PIN)) {
                return Optional.empty();
            }
            try {
                Instant at = OffsetDateTime.parse(time).toInstant().truncatedTo(ChronoUnit.SECONDS);
                return Optional.of(
                        AttlogLine.reported(
                                employee, status, new Report(id(at), at, null, evidence)));
            } catch (DateTimeException notATime) {
                return Optional.empty();
            }
        }

        /**
         * The number of the event with its time, since a terminal that is set up anew counts from 1
         * again; where it has none, whose it is.
         */
        private String id(Instant at) {
            return (number.matches("[0-9]{1,18}") ? number : employee) + "@" + at;
        }
    }

    /** Under which its terminal is registered. */
    public Optional<String> serialNumber() {
        return Optional.ofNullable(networkCard)
                .map(said -> said.replaceAll("[:.-]", "").toUpperCase(Locale.ROOT));
    }

    /** It says only that the terminal is there. */
    public boolean isSignOfLife() {
        return type != null && SIGNS_OF_LIFE.contains(type.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a punch should come of it: somebody was recognised, or nobody can say what it is,
     * which then waits.
     */
    public boolean isPunch() {
        if (type == null || type.equals(AT_THE_DOOR)) {
            return access == null || access.isOfAPerson();
        }
        return false;
    }

    /** Empty where it is none that can be read. */
    public Optional<AttlogLine> line() {
        return Optional.ofNullable(access).flatMap(Access::line);
    }
}
