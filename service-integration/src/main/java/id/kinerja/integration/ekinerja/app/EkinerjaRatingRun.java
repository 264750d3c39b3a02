package id.kinerja.integration.ekinerja.app;

import id.kinerja.integration.ekinerja.EkinerjaBook;
import id.kinerja.integration.ekinerja.EkinerjaMarks;
import id.kinerja.integration.ekinerja.EkinerjaRating;
import id.kinerja.integration.ekinerja.EkinerjaTitle;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.integration.reported.app.RowsTwice;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.imports.ImportOutcome;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One way through a Rekap Penilaian. */
final class EkinerjaRatingRun implements ImportRun {

    private final Actor actor;
    private final PeopleOfRows peopleOfRows;
    private final EkinerjaBook book;
    private final boolean apply;
    private final LocalDate today;
    private final RowsTwice twice = new RowsTwice("nip");
    private YearMonth month;

    EkinerjaRatingRun(Actor actor, PeopleOfRows peopleOfRows, EkinerjaBook book, boolean apply) {
        this.actor = actor;
        this.peopleOfRows = peopleOfRows;
        this.book = book;
        this.apply = apply;
        this.today = peopleOfRows.today(actor);
        this.month = YearMonth.from(today);
    }

    @Override
    public void begin(List<String> title) {
        month = EkinerjaTitle.month(title);
        if (month.isAfter(YearMonth.from(today))) {
            throw Refused.invalid("ekinerja-period-unknown");
        }
    }

    @Override
    public void look(TableRow row) {
        twice.look(row);
    }

    @Override
    public ImportOutcome take(List<TableRow> rows) {
        List<Finding> findings = new ArrayList<>();
        List<EkinerjaRating> ratings =
                twice.once(rows, findings).stream()
                        .flatMap(row -> EkinerjaRating.read(row, today, findings).stream())
                        .toList();
        Map<Integer, PersonId> people =
                peopleOfRows.of(actor, ratings.stream().map(this::line).toList(), findings);
        Map<PersonId, EkinerjaMarks> taken = new HashMap<>();
        Set<PersonId> unread = new HashSet<>();
        for (EkinerjaRating rating : ratings) {
            PersonId person = people.get(rating.row());
            EkinerjaMarks marks = rating.marks();
            if (person != null && marks == null) {
                unread.add(person);
            } else if (person != null && marks != null) {
                taken.put(person, marks);
            }
        }
        if (apply) {
            book.keepRatings(actor.requirePerson(), month, taken);
            book.keepUnread(actor.requirePerson(), month, unread);
        }
        return new ImportOutcome(Map.of("ratings", taken.size()), findings);
    }

    private PeopleOfRows.Line line(EkinerjaRating rating) {
        return new PeopleOfRows.Line(rating.row(), rating.number(), month.atEndOfMonth());
    }
}
