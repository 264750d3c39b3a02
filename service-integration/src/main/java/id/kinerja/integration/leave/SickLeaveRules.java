package id.kinerja.integration.leave;

import id.kinerja.integration.personnel.Person;
import id.kinerja.kernel.Refused.Finding;
import java.util.List;
import java.util.stream.Stream;

/** What the cause of a sick leave asks for, and of which leave there is none. */
public final class SickLeaveRules {

    private SickLeaveRules() {}

    /** A cause of no illness, and a miscarriage of a man. */
    public static List<Finding> contradictions(Person person, AskedLeave asked) {
        if (asked.cause() == null) {
            return List.of();
        }
        if (asked.type() != LeaveType.SAKIT) {
            return List.of(Finding.of("cause", "sick-cause-of-other-leave"));
        }
        return asked.cause() == SickCause.GUGUR_KANDUNGAN
                        && person.nip() != null
                        && person.nip().isOfAMan()
                ? List.of(Finding.of("cause", "sick-cause-of-a-woman"))
                : List.of();
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
                                asked.cause() == SickCause.GUGUR_KANDUNGAN
                                        ? "leave-proof-of-doctor-or-midwife"
                                        : "leave-proof-missing",
                                question.right().type(),
                                question.right().article()))
                : Stream.empty();
    }
}
