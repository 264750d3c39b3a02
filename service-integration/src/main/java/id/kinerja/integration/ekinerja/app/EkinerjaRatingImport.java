package id.kinerja.integration.ekinerja.app;

import id.kinerja.integration.ekinerja.EkinerjaBook;
import id.kinerja.integration.ekinerja.EkinerjaRating;
import id.kinerja.integration.reported.app.RecapOffice;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.imports.ImportRun;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Rekap Penilaian: the ratings of a month as e-Kinerja has them. */
@Component
final class EkinerjaRatingImport extends EkinerjaImport {

    private final RecapOffice office;
    private final EkinerjaBook book;

    EkinerjaRatingImport(RecapOffice office, EkinerjaBook book) {
        super(
                "ekinerja-recap",
                Set.of(
                        "nip",
                        EkinerjaRating.HASIL,
                        EkinerjaRating.PERILAKU,
                        EkinerjaRating.PREDIKAT),
                Set.of(),
                office);
        this.office = office;
        this.book = book;
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        return new EkinerjaRatingRun(actor, office, book, apply);
    }
}
