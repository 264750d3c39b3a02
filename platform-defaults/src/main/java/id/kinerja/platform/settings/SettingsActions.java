package id.kinerja.platform.settings;

import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import java.util.List;

/** What the caller may do with a version of settings. */
final class SettingsActions {

    private SettingsActions() {}

    /**
     * @param approver whether he approves settings of the feature
     */
    static List<SettingsAction> of(Actor actor, boolean approver, SettingsDocument document) {
        PersonId reader = actor.person();
        return reader == null
                ? List.of()
                : Actions.open(
                        SettingsAction.class,
                        action ->
                                switch (action) {
                                    case APPROVE, REFUSE ->
                                            approver && document.decisionRefusal(reader).isEmpty();
                                    case WITHDRAW -> document.withdrawalRefusal(reader).isEmpty();
                                });
    }
}
