package id.kinerja.integration.terminal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the cloud of a vendor sends of one of its devices.
 *
 * @param cloudId of the device; absent where it can't be read
 * @param type such as {@code attlog}; absent where it can't be read
 * @param transaction of the command that it answers, if of one
 * @param scan of a punch
 * @param text as it came
 */
public record CloudMessage(
        @Nullable String cloudId,
        @Nullable String type,
        @Nullable String transaction,
        @Nullable Scan scan,
        String text) {

    private static final String ATTLOG = "attlog";
    private static final Pattern WITHOUT_SECONDS =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");

    /**
     * One punch, as the device says it.
     *
     * @param time by the device's clock, with seconds or without
     */
    public record Scan(String pin, String time, String status, String verify) {

        private boolean isToTheSecond() {
            return !WITHOUT_SECONDS.matcher(time).matches();
        }

        private String line() {
            String whole = isToTheSecond() ? time : time + ":00";
            return String.join("\t", pin, whole, status, verify);
        }
    }

    /**
     * The line that a terminal would have sent; what can't be read is one too, and waits. Empty
     * where it is no punch.
     */
    public Optional<String> line() {
        if (type != null && !type.equals(ATTLOG)) {
            return Optional.empty();
        }
        return Optional.of(scan == null ? text.strip() : scan.line());
    }

    /** Whether its time is told with seconds. */
    boolean isToTheSecond() {
        return scan == null || scan.isToTheSecond();
    }

    /** As it came but for fingers and faces, which nothing here needs (UU 27/2022). */
    public String withoutTemplates() {
        return text.replaceAll("(\"template\"\\s*:\\s*)\"[^\"]*\"", "$1\"\"");
    }
}
