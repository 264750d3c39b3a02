package id.kinerja.platform.settings;

/** What can be done with settings that were proposed. */
enum SettingsAction {
    APPROVE,
    REFUSE,
    WITHDRAW
}
