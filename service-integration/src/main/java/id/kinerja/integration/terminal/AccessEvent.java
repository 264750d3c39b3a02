package id.kinerja.integration.terminal;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line of a terminal at a door, as the push protocol for access control has it: names and values,
 * with tabs between.
 */
public record AccessEvent(String text, Map<String, String> said) {

    /** Somebody was recognised and let in: by finger, face or card, alone or as the first. */
    private static final Set<String> LET_IN =
            Set.of("0", "1", "2", "3", "14", "15", "16", "17", "18", "19");

    private static final String NOBODY = "0";
    private static final Map<String, String> STATUSES = Map.of("0", "0", "1", "1");
    private static final String EITHER = Integer.toString(AttlogLine.UNDEFINED);

    public AccessEvent {
        said = Map.copyOf(said);
    }

    public static AccessEvent of(String text) {
        return new AccessEvent(
                text,
                Arrays.stream(text.strip().split("\t"))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(
                                Collectors.toMap(
                                        pair -> pair[0].strip().toLowerCase(Locale.ROOT),
                                        pair -> pair[1].strip(),
                                        (first, second) -> first)));
    }

    /**
     * Whether a punch should come of it: somebody went through, or nobody can say what it is, which
     * then waits. Doors that open and people who are refused are none.
     */
    public boolean isPunch() {
        String event = said.get("event");
        return event == null
                || (LET_IN.contains(event) && !pin().isEmpty() && !pin().equals(NOBODY));
    }

    /** Empty where it is none that can be read. */
    public Optional<AttlogLine> line() {
        if (!said.containsKey("event")) {
            return Optional.empty();
        }
        try {
            return AttlogLine.of(
                    pin(),
                    said.getOrDefault("time", ""),
                    STATUSES.getOrDefault(said.getOrDefault("inoutstatus", ""), EITHER),
                    said.getOrDefault("verifytype", ""));
        } catch (DateTimeException | NumberFormatException notALine) {
            return Optional.empty();
        }
    }

    private String pin() {
        return said.getOrDefault("pin", "");
    }
}
