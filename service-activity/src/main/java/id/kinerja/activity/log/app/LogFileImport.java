package id.kinerja.activity.log.app;

import id.kinerja.activity.log.NumbersBefore;
import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.imports.ImportProfile;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableShape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Files of one's own daily logs. As with single entries, nobody writes into the log of another,
 * whatever his office; a number that one had before is one's own too.
 */
@Component
class LogFileImport implements ImportProfile {

    private static final TableShape SHAPE =
            new TableShape(
                    List.of(
                            LogFileRow.NIP,
                            LogFileRow.DATE,
                            LogFileRow.FROM,
                            LogFileRow.UNTIL,
                            LogFileRow.RESULT,
                            LogFileRow.TEXT,
                            LogFileRow.QUANTITY,
                            LogFileRow.UNIT,
                            LogFileRow.REFERENCE),
                    List.of(LogFileRow.PROOF),
                    Set.of(LogFileRow.NIP),
                    Set.of(LogFileRow.DATE),
                    Set.of(LogFileRow.FROM, LogFileRow.UNTIL));

    private final Directory directory;
    private final BusinessClock clock;
    private final WriteLogs writeLogs;
    private final LogFileWarnings warnings;
    private final NumbersBefore numbers;

    LogFileImport(
            Directory directory,
            BusinessClock clock,
            WriteLogs writeLogs,
            LogFileWarnings warnings,
            NumbersBefore numbers) {
        this.numbers = numbers;
        this.directory = directory;
        this.clock = clock;
        this.writeLogs = writeLogs;
        this.warnings = warnings;
    }

    @Override
    public String name() {
        return "daily-logs";
    }

    @Override
    public TableShape shape() {
        return SHAPE;
    }

    @Override
    public void requireBringer(Actor actor) {
        actor.requirePerson();
    }

    @Override
    public boolean aboutOneself() {
        return true;
    }

    @Override
    public boolean looksAfterAll(Actor actor) {
        return false;
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        PersonId person = actor.requirePerson();
        Set<NomorPegawai> own = new HashSet<>(numbers.of(person));
        directory.person(person).map(Person::number).ifPresent(own::add);
        return new LogFileRun(
                actor, Set.copyOf(own), clock.today(actor.agency()), apply, writeLogs, warnings);
    }
}
