package id.kinerja.tukin.statement.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import id.kinerja.tukin.statement.Acting;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The posts that people hold as Plt or Plh, with the letters before and after those of a month. */
record ActingPosts(YearMonth month, Map<PersonId, List<Assignment>> letters) {

    /** As long as a policy can want such letters to go on for. */
    private static final int MONTHS = 24;

    /**
     * Letters of other months are looked up for those alone who hold such a post in this one.
     *
     * @param held in the month
     */
    static ActingPosts of(
            Directory directory, Map<PersonId, List<Assignment>> held, YearMonth month) {
        Set<PersonId> acting =
                held.values().stream()
                        .flatMap(Collection::stream)
                        .filter(Letters::isActing)
                        .map(Assignment::person)
                        .collect(toSet());
        DateRange around =
                DateRange.of(
                        month.minusMonths(MONTHS).atDay(1),
                        month.plusMonths(MONTHS).atEndOfMonth());
        return new ActingPosts(
                month, acting.isEmpty() ? Map.of() : directory.assignments(acting, around));
    }

    /**
     * Those of one person.
     *
     * @param paid the days of the month on which he serves
     */
    List<Acting> of(List<Assignment> held, Timeline<PaidService.Paid> paid) {
        return held.stream().filter(Letters::isActing).flatMap(letter -> of(letter, paid)).toList();
    }

    private Stream<Acting> of(Assignment letter, Timeline<PaidService.Paid> paid) {
        DateRange whole = Letters.joined(letter, letters.getOrDefault(letter.person(), List.of()));
        LocalDate last = whole.to() == null ? endOfAll() : whole.lastDay();
        return paid.map(PaidService.Paid::works).within(letter.during()).parts().stream()
                .filter(Timeline.Part::value)
                .map(Timeline.Part::during)
                .map(
                        days ->
                                new Acting(
                                        days.from(),
                                        days.lastDay(),
                                        letter.kelas(),
                                        letter.jenis(),
                                        letter.penugasan() == Penugasan.PLH,
                                        Letters.post(letter),
                                        whole.from(),
                                        last));
    }

    /** Of a letter without an end: as far as any policy asks. */
    private LocalDate endOfAll() {
        return month.plusMonths(MONTHS).atEndOfMonth();
    }
}
