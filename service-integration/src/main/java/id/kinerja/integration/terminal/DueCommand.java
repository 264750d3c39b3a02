package id.kinerja.integration.terminal;

import id.kinerja.kernel.DateRange;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A command as its terminal is told it.
 *
 * @param name of the person whom it is about, as it is today
 */
public record DueCommand(long id, TerminalCommand.Wish wish, @Nullable String name) {

    /** More isn't shown by a terminal. */
    private static final int LONGEST_NAME = 24;

    public String line(PrivilegeKey privilege) {
        return "C:" + id + ":" + text(privilege);
    }

    private String text(PrivilegeKey privilege) {
        return switch (wish.kind()) {
            case INFO -> "INFO";
            case CHECK -> "CHECK";
            case SET_USER ->
                    "DATA UPDATE USERINFO PIN=%s\tName=%s\t%s=0"
                            .formatted(wish.pin(), shown(), privilege.text());
            case QUERY_PUNCHES -> query(Objects.requireNonNull(wish.days()));
        };
    }

    private static String query(DateRange days) {
        return "DATA QUERY ATTLOG StartTime=%s 00:00:00\tEndTime=%s 23:59:59"
                .formatted(days.from(), days.lastDay());
    }

    /** His name without titles, and nothing more of him. */
    private String shown() {
        String whole = Objects.requireNonNullElse(name, "").split(",", 2)[0];
        String plain = whole.replaceAll("[\\p{Cntrl}=]", " ").strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
    }
}
