package id.kinerja.integration.agency;

import id.kinerja.kernel.ServiceOff.Service;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which services an agency uses; the register of people and time is used by all. Of what is off
 * nobody sees a task, and nobody waits for it.
 */
public record ServicesInUse(boolean skp, boolean activity, boolean evaluation, boolean tukin) {

    public static final ServicesInUse SHIPPED = new ServicesInUse(true, true, true, true);

    /** Those that are off. */
    public Set<Service> off() {
        Set<Service> off = EnumSet.noneOf(Service.class);
        off(off, Service.SKP, skp);
        off(off, Service.ACTIVITY, activity);
        off(off, Service.EVALUATION, evaluation);
        off(off, Service.TUKIN, tukin);
        return off;
    }

    private static void off(Set<Service> off, Service service, boolean used) {
        if (!used) {
            off.add(service);
        }
    }
}
