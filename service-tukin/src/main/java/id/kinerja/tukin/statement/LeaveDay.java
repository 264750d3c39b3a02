package id.kinerja.tukin.statement;

import id.kinerja.tukin.policy.LeaveType;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A working day that a leave decree covers.
 *
 * @param number counts the working days of the leave, from 1
 * @param leave the decree's id, as evidence
 */
public record LeaveDay(LocalDate date, LeaveType type, int number, UUID leave) {}
