package id.kinerja.integration.notice;

import static id.kinerja.integration.notice.Addressee.DIRECT_SUPERIOR;
import static id.kinerja.integration.notice.Addressee.ONESELF;
import static id.kinerja.integration.notice.Addressee.TASK_HOLDER;
import static id.kinerja.integration.notice.Urgency.AT_ONCE;
import static id.kinerja.integration.notice.Urgency.DAILY;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The closed table of what people are told: of what, whom, by which channels unless he chooses
 * others, and when. {@code docs/notices.md} shows it, and a test holds the two together.
 */
public enum NoticeKind {
    TASK_DUE_SOON(NoticeGroup.WORK, TASK_HOLDER, AT_ONCE, true, Reach.MAIL_AND_PUSH),
    TASK_DUE_TODAY(NoticeGroup.WORK, TASK_HOLDER, AT_ONCE, true, Reach.ALL),
    SKP_RETURNED(NoticeGroup.WORK, ONESELF, AT_ONCE, true, Reach.MAIL_AND_PUSH),
    LOG_RETURNED(NoticeGroup.WORK, ONESELF, AT_ONCE, true, Reach.MAIL_AND_PUSH),
    LEAVE_DECIDED(NoticeGroup.LEAVE, ONESELF, AT_ONCE, true, Reach.MAIL_AND_PUSH),
    ATTENDANCE_REQUEST_DECIDED(NoticeGroup.ATTENDANCE, ONESELF, AT_ONCE, true, Reach.MAIL_AND_PUSH),
    /** The masa sanggah runs from it, so that nobody can do without it. */
    RECAP_PUBLISHED(NoticeGroup.ATTENDANCE, ONESELF, AT_ONCE, false, Reach.ALL),
    ATTENDANCE_CLOSES_TOMORROW(NoticeGroup.ATTENDANCE, ONESELF, AT_ONCE, false, Reach.ALL),
    ABSENT_SECOND_DAY(NoticeGroup.ATTENDANCE, ONESELF, AT_ONCE, true, Reach.MAIL_AND_PUSH),
    TEAM_ABSENT_SECOND_DAY(NoticeGroup.ATTENDANCE, DIRECT_SUPERIOR, DAILY, true, Reach.MAIL),
    /** The days to object run from it, so that nobody can do without it. */
    EVALUATION_DELIVERED(NoticeGroup.EVALUATION, ONESELF, AT_ONCE, false, Reach.MAIL_AND_PUSH),
    OBJECTION_FILED(NoticeGroup.EVALUATION, DIRECT_SUPERIOR, AT_ONCE, false, Reach.MAIL_AND_PUSH),
    CONTRACT_ENDING(NoticeGroup.PERSONNEL, ONESELF, AT_ONCE, false, Reach.ALL),
    SUPERIOR_CHANGED(NoticeGroup.PERSONNEL, ONESELF, AT_ONCE, true, Reach.MAIL),
    PERSONAL_RECORD_CHANGED(NoticeGroup.PERSONNEL, ONESELF, AT_ONCE, false, Reach.MAIL),
    SURAT_TUGAS_RECORDED(NoticeGroup.WORK, ONESELF, AT_ONCE, true, Reach.MAIL_AND_PUSH),
    OVERTIME_ORDERED(NoticeGroup.WORK, ONESELF, AT_ONCE, true, Reach.MAIL_AND_PUSH),
    ROSTER_PUBLISHED(NoticeGroup.WORK, ONESELF, AT_ONCE, true, Reach.MAIL_AND_PUSH),
    ROSTER_SWAP_DECIDED(NoticeGroup.WORK, ONESELF, AT_ONCE, true, Reach.MAIL_AND_PUSH),
    SLIP_READY(NoticeGroup.PAY, ONESELF, AT_ONCE, true, Reach.MAIL_AND_PUSH);

    /** How far a kind goes by itself; push and WhatsApp cost attention. */
    private enum Reach {
        MAIL,
        MAIL_AND_PUSH,
        ALL;

        Set<Channel> channels() {
            return switch (this) {
                case MAIL -> EnumSet.range(Channel.IN_APP, Channel.EMAIL);
                case MAIL_AND_PUSH -> EnumSet.range(Channel.IN_APP, Channel.WEB_PUSH);
                case ALL -> EnumSet.allOf(Channel.class);
            };
        }
    }

    /** Tasks that somebody is also told of, since they come from what has become of his own. */
    private static final Set<NoticeKind> OF_TASKS = EnumSet.of(SKP_RETURNED, LOG_RETURNED);

    private final NoticeGroup group;
    private final Addressee addressee;
    private final Urgency urgency;
    private final boolean optional;
    private final Reach reach;

    NoticeKind(
            NoticeGroup group,
            Addressee addressee,
            Urgency urgency,
            boolean optional,
            Reach reach) {
        this.group = group;
        this.addressee = addressee;
        this.urgency = urgency;
        this.optional = optional;
        this.reach = reach;
    }

    public NoticeGroup group() {
        return group;
    }

    public Addressee addressee() {
        return addressee;
    }

    public Urgency urgency() {
        return urgency;
    }

    /** Whether one may do without it outside of the system. */
    public boolean isOptional() {
        return optional;
    }

    /** Those by which it goes unless its reader chooses others. */
    public Set<Channel> channels() {
        return reach.channels();
    }

    /** That a task of this kind, by the name of which its service tells it, was given. */
    public static Optional<NoticeKind> ofTask(String kind) {
        return Arrays.stream(values())
                .filter(OF_TASKS::contains)
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }
}
