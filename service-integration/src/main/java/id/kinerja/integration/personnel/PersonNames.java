package id.kinerja.integration.personnel;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as files write them, with titles and without, in capitals or not. */
final class PersonNames {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    /** Shorter words are titles and initials, which many have. */
    private static final int SHORTEST = 3;

    private PersonNames() {}

    /** Whether they have a word in common, or one has none to compare. */
    static boolean mayBeOne(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        return words.isEmpty() || others.isEmpty() || words.stream().anyMatch(others::contains);
    }

    private static Set<String> words(String name) {
        return Arrays.stream(BETWEEN.split(name.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST)
                .collect(toSet());
    }
}
