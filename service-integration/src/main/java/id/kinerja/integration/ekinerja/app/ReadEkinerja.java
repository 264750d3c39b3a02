package id.kinerja.integration.ekinerja.app;

import id.kinerja.integration.agency.Agencies;
import id.kinerja.integration.agency.Agency;
import id.kinerja.integration.ekinerja.EkinerjaBook;
import id.kinerja.integration.ekinerja.EkinerjaFile;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What e-Kinerja has, held against ours, and ours in its form. */
@Service
public class ReadEkinerja {

    /** Beyond them nothing is kept, nor can be. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2999;

    private final EkinerjaOffice office;
    private final EkinerjaBook book;
    private final Agencies agencies;
    private final AuditTrail audit;

    ReadEkinerja(EkinerjaOffice office, EkinerjaBook book, Agencies agencies, AuditTrail audit) {
        this.office = office;
        this.book = book;
        this.agencies = agencies;
        this.audit = audit;
    }

    /**
     * Some of a list, as far as the reader's office reaches.
     *
     * @param behind the last one that was looked at; absent at the end
     */
    public record Part<T>(List<T> items, @Nullable PersonId behind) {

        public Part {
            items = List.copyOf(items);
        }
    }

    /** Marks and reasons are seen with it: each page is written down. */
    @Transactional
    public Part<EkinerjaBook.Compared> compared(
            Actor actor, YearMonth month, boolean differing, @Nullable PersonId after, int limit) {
        office.reading(actor);
        audit.record(
                Act.looked("EKINERJA_COMPARED").on(actor.agency().value()).with("month", month));
        List<EkinerjaBook.Compared> looked = book.compared(month, after, limit);
        Set<PersonId> reached =
                office.reached(
                        actor,
                        looked.stream().map(EkinerjaBook.Compared::person).toList(),
                        month.atEndOfMonth());
        return new Part<>(
                looked.stream()
                        .filter(one -> reached.contains(one.person()))
                        .filter(one -> !differing || !one.comparison().causes().isEmpty())
                        .toList(),
                looked.size() < limit ? null : looked.getLast().person());
    }

    /** Who serves, isn't excluded and has no SKP in the Laporan SKP of the year. */
    @Transactional(readOnly = true)
    public Part<PersonId> missing(Actor actor, int year, @Nullable PersonId after, int limit) {
        office.reading(actor);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return new Part<>(List.of(), null);
        }
        LocalDate today = office.today(actor);
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate day = end.isAfter(today) ? today : end;
        List<PersonId> looked = book.missing(Year.of(year), day, after, limit);
        Set<PersonId> reached = office.reached(actor, looked, day);
        return new Part<>(
                looked.stream().filter(reached::contains).toList(),
                looked.size() < limit ? null : looked.getLast());
    }

    /** Names and marks leave the house with it: each download is written down. */
    @Transactional
    public EkinerjaFile file(Actor actor, YearMonth month) {
        office.requireReadingOfAgency(actor);
        Agency agency = agencies.find(actor.agency()).orElseThrow();
        audit.record(
                Act.of("EKINERJA_FILE_DOWNLOADED").on(actor.agency().value()).with("month", month));
        return new EkinerjaFile(agency.code(), agency.name(), month, book.lines(month));
    }
}
