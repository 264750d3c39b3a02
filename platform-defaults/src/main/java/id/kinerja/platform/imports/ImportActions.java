package id.kinerja.platform.imports;

import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import java.util.List;

/** What the caller may do with an import that he may see. */
final class ImportActions {

    private final ImportProfiles profiles;

    ImportActions(ImportProfiles profiles) {
        this.profiles = profiles;
    }

    List<ImportAction> of(Actor actor, ImportJob job) {
        return Actions.open(
                ImportAction.class,
                action ->
                        switch (action) {
                            case APPLY -> job.awaitsApplication() && mayBring(actor, job);
                            case CANCEL -> !job.state().isOver();
                        });
    }

    private boolean mayBring(Actor actor, ImportJob job) {
        try {
            profiles.named(job.profile()).requireBringer(actor);
            return true;
        } catch (Refused _) {
            return false;
        }
    }
}
