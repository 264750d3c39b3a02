package id.kinerja.platform.settings;

import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import java.util.List;

/** What the caller may do with a version of settings. */
final class SettingsActions {

    private final SettingsFeatures features;

    SettingsActions(SettingsFeatures features) {
        this.features = features;
    }

    List<SettingsAction> of(Actor actor, String feature, SettingsDocument document) {
        return Actions.open(
                SettingsAction.class,
                action ->
                        switch (action) {
                            case APPROVE ->
                                    features.named(feature).isApprovedBy(actor)
                                            && document.approvalRefusal(actor.requirePerson())
                                                    .isEmpty();
                        });
    }
}
