package id.kinerja.integration.leave;

import java.time.LocalDate;

/** What is asked, by whom, and the right that he has by his law. */
record LeaveQuestion(AskedLeave asked, LeaveSituation situation, LeaveRight right) {

    LocalDate from() {
        return asked.during().from();
    }

    LocalDate to() {
        return asked.during().lastDay();
    }

    int year() {
        return from().getYear();
    }

    boolean hasServed() {
        return situation.hasServed(right.afterYears(), from());
    }

    int daysAsked() {
        return situation.daysAsked(asked);
    }

    /** Without the years of service, for a special reason. */
    boolean isExempted() {
        return !hasServed() && asked.specialReason() && right.exemption() != null;
    }

    AnnualBalance balance(AnnualBalance.Years years, int of) {
        return AnnualBalance.of(
                of,
                situation.policy().annualOf(right.law()),
                years,
                situation.policy().recordedSince());
    }

    AnnualBalance balance() {
        return balance(situation.annual(), year());
    }
}
