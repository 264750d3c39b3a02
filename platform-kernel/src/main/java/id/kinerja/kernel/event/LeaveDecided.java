package id.kinerja.kernel.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leave as decreed. {@code type} is TAHUNAN, BESAR, SAKIT, MELAHIRKAN, ALASAN_PENTING, BERSAMA or
 * CLTN; {@code state} is APPROVED or CANCELLED. No reason or diagnosis travels: of a sick leave
 * {@code effect} says no more than which of four rules of pay it goes by, SAKIT_A to SAKIT_D; it is
 * absent of other leave, and where it was told before there were such rules. Of other leave {@code
 * otherEffect} says the same, PENTING_A to PENTING_F of an important reason and LAHIR_A to LAHIR_D
 * of a birth; it is absent where no cause is known. A code that a listener doesn't know is a dead
 * letter, since to pay without it would be a guess.
 */
public record LeaveDecided(
        UUID agencyId,
        UUID leaveId,
        UUID personId,
        String type,
        LocalDate from,
        LocalDate to,
        String decree,
        LocalDate decreeDate,
        String state,
        @Nullable String effect,
        @Nullable String otherEffect,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String entity() {
        return leaveId.toString();
    }
}
