package id.kinerja.integration.personnel;

import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a name, in small letters; titles and marks between them are as good as blanks. */
public record NameWords(List<String> words) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST = 10;
    private static final int LONGEST = 200;

    public NameWords {
        words = List.copyOf(words);
    }

    public static NameWords of(String name) {
        return new NameWords(
                Arrays.stream(BETWEEN.split(name.toLowerCase(Locale.ROOT)))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList());
    }

    /** Whether somebody can be called so: nobody is called by a number or by marks alone. */
    static boolean isName(String written) {
        return written.chars().anyMatch(Character::isLetter);
    }

    /** By which somebody is looked for; refuses what has no letter in it, or too much. */
    public static NameWords sought(String written) {
        NameWords sought = of(written);
        if (sought.words.isEmpty() || sought.words.size() > MOST || written.length() > LONGEST) {
            throw Refused.invalid("filter-invalid", Finding.of("name", "name-not-to-be-sought"));
        }
        return sought;
    }

    /** Whether each of them begins some word of the name, in whatever order. */
    public boolean begin(String name) {
        List<String> others = of(name).words;
        return words.stream()
                .allMatch(word -> others.stream().anyMatch(other -> other.startsWith(word)));
    }
}
