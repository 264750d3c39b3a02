package id.kinerja.integration.leave;

import id.kinerja.integration.personnel.Person;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.Refused.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the cause of a leave asks for, and of which leave there is none. */
public final class LeaveCauseRules {

    private static final String FIELD = "cause";

    private LeaveCauseRules() {}

    /** A cause of other leave or of another birth, a miscarriage of a man, a wife of a woman. */
    public static List<Finding> contradictions(Person person, AskedLeave asked) {
        LeaveCause cause = asked.cause();
        if (cause == null) {
            return List.of();
        }
        if (cause.type() != asked.type()) {
            return List.of(Finding.of(FIELD, ofOtherLeave(cause)));
        }
        return Stream.concat(isOfThatChild(asked, cause), isHisOrHers(person.nip(), cause))
                .toList();
    }

    /** By what the cause is of, since that is what is said to be wrong. */
    public static String ofOtherLeave(LeaveCause cause) {
        return cause.type() == LeaveType.SAKIT
                ? "sick-cause-of-other-leave"
                : "leave-cause-of-other-leave";
    }

    private static Stream<Finding> isOfThatChild(AskedLeave asked, LeaveCause cause) {
        LeaveCause ofChild = LeaveCause.ofChild(asked.type(), asked.child());
        return ofChild == null || ofChild == cause
                ? Stream.empty()
                : Stream.of(Finding.of(FIELD, "leave-cause-of-other-child"));
    }

    private static Stream<Finding> isHisOrHers(@Nullable Nip nip, LeaveCause cause) {
        if (nip == null) {
            return Stream.empty();
        }
        if (cause.isOfAWoman() && nip.isOfAMan()) {
            return Stream.of(Finding.of(FIELD, "sick-cause-of-a-woman"));
        }
        return cause.isOfAMan() && !nip.isOfAMan()
                ? Stream.of(Finding.of(FIELD, "leave-cause-of-a-man"))
                : Stream.empty();
    }

    static Stream<Finding> hasItsCause(LeaveQuestion question) {
        return contradictions(question.situation().person(), question.asked()).stream();
    }

    /** After a miscarriage a midwife's letter will do too. */
    static Stream<Finding> isProved(LeaveQuestion question) {
        AskedLeave asked = question.asked();
        Integer from = question.right().proofFromDays();
        boolean needed = from != null && asked.during().days() >= from;
        return needed && (asked.proof() == null || asked.proof().isBlank())
                ? Stream.of(
                        Finding.of(
                                "proof",
                                asked.cause() == LeaveCause.GUGUR_KANDUNGAN
                                        ? "leave-proof-of-doctor-or-midwife"
                                        : "leave-proof-missing",
                                question.right().type(),
                                question.right().article()))
                : Stream.empty();
    }
}
