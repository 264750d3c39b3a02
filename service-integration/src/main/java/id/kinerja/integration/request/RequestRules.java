package id.kinerja.integration.request;

import id.kinerja.integration.attendance.WorkingHours;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether something may be asked for, by what the agency has settled. */
public final class RequestRules {

    private RequestRules() {}

    /**
     * What is wrong with a request.
     *
     * @param today the agency's day
     * @param now at the site
     * @param objecting whether the recap that the day stands in may still be objected to; then it
     *     is never too late
     * @param days working days of his that are asked for
     * @param daysAsked working days of that kind and month, granted or waiting
     */
    public static List<Finding> findings(
            AttendanceRequest request,
            RequestPolicy policy,
            LocalDate today,
            LocalDateTime now,
            boolean objecting,
            int days,
            int daysAsked) {
        RequestPolicy.Rule rule = policy.of(request.kind()).orElse(null);
        if (rule == null) {
            return List.of(Finding.of("kind", "request-kind-closed"));
        }
        List<Finding> findings =
                new ArrayList<>(ofDays(request, rule, today, objecting, days, daysAsked));
        if (rule.proof() && request.proof() == null) {
            findings.add(Finding.of("proof", "proof-needed"));
        }
        findings.addAll(request.times().findings(request.kind(), request.during().from(), now));
        return findings;
    }

    /**
     * What is wrong with it by when he works.
     *
     * @param days working days of his that are asked for
     * @param mayHaveWorked whether he was on call, or ordered to stay, though it is no such day
     * @param hours of the first day; absent where there are none
     */
    public static List<Finding> ofWork(
            AttendanceRequest request,
            int days,
            boolean mayHaveWorked,
            @Nullable WorkingHours hours) {
        if (days == 0 && !(request.kind().claimsPresence() && mayHaveWorked)) {
            return List.of(Finding.of("date", "no-work-then"));
        }
        return hours == null ? List.of() : request.times().outside(hours, request.kind());
    }

    private static List<Finding> ofDays(
            AttendanceRequest request,
            RequestPolicy.Rule rule,
            LocalDate today,
            boolean objecting,
            int days,
            int daysAsked) {
        DateRange during = request.during();
        List<Finding> findings = new ArrayList<>();
        if (during.days() > 1 && !request.kind().ofSeveralDays()) {
            findings.add(Finding.of("lastDate", "one-day-at-a-time"));
        }
        if (!YearMonth.from(during.from()).equals(YearMonth.from(during.lastDay()))) {
            findings.add(Finding.of("lastDate", "within-one-month"));
        }
        if (!objecting && during.from().plusDays(rule.lastDay()).isBefore(today)) {
            findings.add(
                    Finding.of("date", "asked-too-late", during.from().plusDays(rule.lastDay())));
        }
        if (days > 0 && daysAsked + days > rule.mostDaysAMonth()) {
            findings.add(Finding.of("date", "quota-used-up", rule.mostDaysAMonth(), daysAsked));
        }
        return findings;
    }
}
