package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.FileProfile;
import id.kinerja.platform.table.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a terminal's files mean.
 *
 * @param timePattern such as {@code yyyy-MM-dd HH:mm:ss}
 * @param directionColumn absent where the files say none; then each punch is an arrival or a
 *     departure by the working hours
 * @param arrivals what stands there for an arrival, exactly
 * @param departures what stands there for a departure, exactly
 * @param serialColumn where a row names its terminal; rows of another wait and are no punches here
 */
record FileProfileView(
        @NotBlank @Size(max = 100) String pinColumn,
        @NotBlank @Size(max = 100) String timeColumn,
        @NotBlank @Size(max = 100) String timePattern,
        @Nullable @Size(min = 1, max = 100) String directionColumn,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> arrivals,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> departures,
        @Nullable @Size(min = 1, max = 100) String serialColumn) {

    static @Nullable FileProfileView of(@Nullable FileProfile profile) {
        return profile == null
                ? null
                : new FileProfileView(
                        profile.pin(),
                        profile.time(),
                        profile.pattern(),
                        profile.direction(),
                        profile.arrivals(),
                        profile.departures(),
                        profile.serial());
    }

    FileProfile profile() {
        return new FileProfile(
                Table.column(pinColumn),
                Table.column(timeColumn),
                timePattern,
                column(directionColumn),
                arrivals,
                departures,
                column(serialColumn));
    }

    private static @Nullable String column(@Nullable String name) {
        return name == null ? null : Table.column(name);
    }
}
