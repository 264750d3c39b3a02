package id.kinerja.integration.attendance;

import java.util.List;

/** The punches of people on days on which they turn out not to serve. */
public interface UnservedPunches {

    /** They wait from now on, and are taken again once the status is mended. */
    void setAside(List<StaleDays.Day> days);
}
