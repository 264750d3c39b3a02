package id.kinerja.integration.ekinerja.app;

import id.kinerja.integration.ekinerja.EkinerjaBook;
import id.kinerja.integration.ekinerja.EkinerjaRating;
import id.kinerja.integration.ekinerja.EkinerjaTitle;
import id.kinerja.integration.personnel.app.HrImport;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableShape;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Rekap Penilaian: the ratings of a month as e-Kinerja has them. */
@Component
final class EkinerjaRatingImport extends HrImport {

    private final PeopleOfRows people;
    private final EkinerjaBook book;

    EkinerjaRatingImport(PeopleOfRows people, EkinerjaBook book) {
        super(
                "ekinerja-recap",
                new TableShape(
                        List.of(
                                "nip",
                                EkinerjaRating.HASIL,
                                EkinerjaRating.PERILAKU,
                                EkinerjaRating.PREDIKAT),
                        List.of(),
                        Set.of("nip"),
                        Set.of(),
                        Set.of(),
                        EkinerjaTitle.HEADER_WITHIN),
                people);
        this.people = people;
        this.book = book;
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        return new EkinerjaRatingRun(actor, people, book, apply);
    }
}
