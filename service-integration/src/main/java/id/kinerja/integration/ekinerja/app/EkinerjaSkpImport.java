package id.kinerja.integration.ekinerja.app;

import id.kinerja.integration.ekinerja.EkinerjaBook;
import id.kinerja.integration.ekinerja.EkinerjaTitle;
import id.kinerja.integration.personnel.app.HrImport;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableShape;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Laporan SKP: whose SKP of a year e-Kinerja has. */
@Component
final class EkinerjaSkpImport extends HrImport {

    private final PeopleOfRows people;
    private final EkinerjaBook book;

    EkinerjaSkpImport(PeopleOfRows people, EkinerjaBook book) {
        super(
                "ekinerja-skp",
                new TableShape(
                        List.of("nip"),
                        List.of(),
                        Set.of("nip"),
                        EkinerjaSkpRun.ENDS,
                        Set.of(),
                        EkinerjaTitle.HEADER_WITHIN),
                people);
        this.people = people;
        this.book = book;
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        return new EkinerjaSkpRun(actor, people, book, apply);
    }
}
