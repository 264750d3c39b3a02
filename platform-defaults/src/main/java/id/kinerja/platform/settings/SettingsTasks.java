package id.kinerja.platform.settings;

import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Has those who may approve settings find what was proposed. */
final class SettingsTasks {

    private static final String KIND = "SETTINGS_TO_APPROVE";

    private final String service;
    private final TaskBoard board;

    SettingsTasks(String service, TaskBoard board) {
        this.service = service;
        this.board = board;
    }

    /** Whoever proposed them doesn't approve them. */
    void open(SettingsFeature<?> feature, SettingsDocument proposed) {
        String link = "/api/" + service + "/v1/settings/" + feature.name();
        feature.approvers().stream()
                .min(Comparator.naturalOrder())
                .map(role -> Task.of(role, KIND, proposed.id(), link).about(proposed.proposedBy()))
                .ifPresent(task -> board.open(List.of(task)));
    }

    void close(UUID settings) {
        board.close(KIND, List.of(settings));
    }
}
