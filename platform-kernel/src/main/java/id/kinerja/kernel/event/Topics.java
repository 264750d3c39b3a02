package id.kinerja.kernel.event;

import static id.kinerja.kernel.event.Topic.Retention.COMPACTED;
import static id.kinerja.kernel.event.Topic.Retention.DAYS_90;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every topic with its one owner and those who listen to it today; {@code docs/events.md} and the
 * services are held to this table, the launcher and {@code k8s/} make topics and access rules from
 * it. A topic that nobody listens to yet is told for those who come later: state is kept.
 */
public final class Topics {

    public static final List<String> SERVICES =
            List.of("integration", "skp", "activity", "evaluation", "tukin");

    public static final Topic<AgencyChanged> AGENCY =
            state("personnel.agency.v1", AgencyChanged.class, "integration", 1, everyone());
    public static final Topic<UnitChanged> UNIT =
            state("personnel.unit.v1", UnitChanged.class, "integration", 3, everyone());
    public static final Topic<PersonChanged> PERSON =
            state("personnel.person.v1", PersonChanged.class, "integration", 12, everyone());
    public static final Topic<AssignmentChanged> ASSIGNMENT =
            state(
                    "personnel.assignment.v1",
                    AssignmentChanged.class,
                    "integration",
                    12,
                    everyone());
    public static final Topic<GrantChanged> GRANT =
            state("personnel.grant.v1", GrantChanged.class, "integration", 12, everyone());
    public static final Topic<DelegationChanged> DELEGATION =
            state(
                    "personnel.delegation.v1",
                    DelegationChanged.class,
                    "integration",
                    12,
                    everyone());
    public static final Topic<ConflictOfInterestChanged> CONFLICT_OF_INTEREST =
            state(
                    "personnel.conflict-of-interest.v1",
                    ConflictOfInterestChanged.class,
                    "integration",
                    12,
                    everyone());
    public static final Topic<CalendarChanged> CALENDAR =
            state("time.calendar.v1", CalendarChanged.class, "integration", 1, everyone());
    public static final Topic<AttendanceDayResolved> ATTENDANCE_DAY =
            fact(
                    "attendance.day.v1",
                    AttendanceDayResolved.class,
                    "integration",
                    24,
                    "integration",
                    "tukin");
    public static final Topic<AttendancePeriodChanged> ATTENDANCE_PERIOD =
            state(
                    "attendance.period.v1",
                    AttendancePeriodChanged.class,
                    "integration",
                    3,
                    "integration",
                    "tukin");
    public static final Topic<AttendanceCorrected> ATTENDANCE_CORRECTION =
            state(
                    "attendance.correction.v1",
                    AttendanceCorrected.class,
                    "integration",
                    12,
                    "tukin");
    public static final Topic<LeaveDecided> LEAVE =
            state(
                    "leave.leave.v1",
                    LeaveDecided.class,
                    "integration",
                    12,
                    "integration",
                    "activity",
                    "tukin");
    public static final Topic<DisciplineDecided> DISCIPLINE =
            state("discipline.decision.v1", DisciplineDecided.class, "integration", 12, "tukin");
    public static final Topic<SkpChanged> SKP =
            state("skp.skp.v1", SkpChanged.class, "skp", 12, "activity");
    public static final Topic<ProgressChanged> PROGRESS =
            fact("activity.progress.v1", ProgressChanged.class, "activity", 12, "tukin");
    public static final Topic<OrganisationRated> ORGANISATION_RATING =
            state("evaluation.organisation-rating.v1", OrganisationRated.class, "evaluation", 3);
    public static final Topic<PersonRated> RATING =
            state(
                    "evaluation.rating.v1",
                    PersonRated.class,
                    "evaluation",
                    12,
                    "integration",
                    "tukin");
    public static final Topic<PolicyActivated> POLICY =
            state("tukin.policy.v1", PolicyActivated.class, "tukin", 1);
    public static final Topic<RunChanged> RUN = state("tukin.run.v1", RunChanged.class, "tukin", 3);
    public static final Topic<StatementRecomputed> STATEMENT =
            fact("tukin.statement.v1", StatementRecomputed.class, "tukin", 12, "integration");

    private static final List<Topic<?>> FACTS =
            List.of(
                    AGENCY,
                    UNIT,
                    PERSON,
                    ASSIGNMENT,
                    GRANT,
                    DELEGATION,
                    CONFLICT_OF_INTEREST,
                    CALENDAR,
                    ATTENDANCE_DAY,
                    ATTENDANCE_PERIOD,
                    ATTENDANCE_CORRECTION,
                    LEAVE,
                    DISCIPLINE,
                    SKP,
                    PROGRESS,
                    ORGANISATION_RATING,
                    RATING,
                    POLICY,
                    RUN,
                    STATEMENT);

    private static final List<Topic<?>> ALL =
            Stream.concat(FACTS.stream(), SERVICES.stream().flatMap(Topics::ofEveryService))
                    .toList();

    private Topics() {}

    public static List<Topic<?>> all() {
        return ALL;
    }

    public static Optional<Topic<?>> named(String name) {
        return ALL.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    /** Each service tells its tasks on a topic of its own; integration keeps the one inbox. */
    public static Topic<TaskChanged> tasksOf(String service) {
        return state(service + ".task.v1", TaskChanged.class, service, 6, "integration");
    }

    /**
     * Heads of audit chains are kept by another service: tukin keeps integration's, integration all
     * others'.
     */
    public static Topic<AuditHeadSealed> auditHeadsOf(String service) {
        return state(
                service + ".audit-head.v1",
                AuditHeadSealed.class,
                service,
                1,
                service.equals("integration") ? "tukin" : "integration");
    }

    /** What a service could not take, kept for replay; the bytes as they came. */
    public static Topic<byte[]> deadLettersOf(String service) {
        return new Topic<>(
                service + ".dead-letter.v1",
                byte[].class,
                service,
                3,
                DAYS_90,
                Topic.MAX_BYTES,
                List.of(service));
    }

    private static Stream<Topic<?>> ofEveryService(String service) {
        return Stream.of(tasksOf(service), auditHeadsOf(service), deadLettersOf(service));
    }

    private static String[] everyone() {
        return SERVICES.toArray(String[]::new);
    }

    private static <E> Topic<E> state(
            String name, Class<E> contract, String owner, int partitions, String... listeners) {
        return new Topic<>(
                name, contract, owner, partitions, COMPACTED, Topic.MAX_BYTES, List.of(listeners));
    }

    private static <E> Topic<E> fact(
            String name, Class<E> contract, String owner, int partitions, String... listeners) {
        return new Topic<>(
                name, contract, owner, partitions, DAYS_90, Topic.MAX_BYTES, List.of(listeners));
    }
}
