package id.kinerja.platform.settings;

import id.kinerja.kernel.AgencyId;
import java.time.LocalDate;

/** Hears of settings when they are approved, in that transaction; what it throws prevents it. */
public interface SettingsObserver {

    /**
     * @param type the document's, as its {@link SettingsFeature} has it
     * @param from the day from which it is in force
     */
    void approved(AgencyId agency, Class<?> type, LocalDate from);
}
