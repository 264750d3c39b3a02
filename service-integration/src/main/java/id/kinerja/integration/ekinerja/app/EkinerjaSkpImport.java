package id.kinerja.integration.ekinerja.app;

import id.kinerja.integration.ekinerja.EkinerjaBook;
import id.kinerja.integration.reported.app.RecapOffice;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.imports.ImportRun;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Laporan SKP: whose SKP of a year e-Kinerja has. */
@Component
final class EkinerjaSkpImport extends EkinerjaImport {

    private final RecapOffice office;
    private final EkinerjaBook book;

    EkinerjaSkpImport(RecapOffice office, EkinerjaBook book) {
        super("ekinerja-skp", Set.of("nip"), EkinerjaSkpRun.ENDS, office);
        this.office = office;
        this.book = book;
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        return new EkinerjaSkpRun(actor, office, book, apply);
    }
}
