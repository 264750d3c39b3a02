package id.kinerja.kernel;

import java.util.Locale;

/** An agency does without the service on these days; the register is used by all. */
public record ServiceOff(Service service, DateRange during) {

    /** The services that an agency may do without. */
    public enum Service {
        SKP,
        ACTIVITY,
        EVALUATION,
        TUKIN;

        /** As it stands in topics and paths. */
        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
