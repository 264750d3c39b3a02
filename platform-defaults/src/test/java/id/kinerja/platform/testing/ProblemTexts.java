package id.kinerja.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is missing among the texts of a module's problems, acts and forms of fields, in Indonesian
 * and in English.
 */
public final class ProblemTexts {

    /** A code where it is refused or found with: {@code Refused.conflict("too-late")}. */
    private static final Pattern REFUSED =
            Pattern.compile(
                    "Refused\\s*\\.\\s*(?:notFound|forbidden|conflict|invalid|notNow)\\(\\s*\"([a-z0-9-]+)\"");

    private static final Pattern FINDING =
            Pattern.compile(
                    "Finding\\s*\\.\\s*of(?:Row)?\\([^;\"]*\"[^\"]*\",\\s*\"([a-z0-9-]+)\"");

    /** A code of the audit trail where it is written: {@code Act.of("SKP_AGREED")}. */
    private static final Pattern ACT =
            Pattern.compile("[Aa]cts?(?:\\s*\\.\\s*(?:of|looked))?\\(\\s*\"([A-Z][A-Z0-9_]+)\"");

    /** A form that a field must have; in group 1 whatever stands between the brackets. */
    private static final Pattern FORM =
            Pattern.compile("@Pattern\\(((?:[^\"()]|\"(?:[^\"\\\\]|\\\\.)*\")*)\\)");

    private static final Pattern WORDS = Pattern.compile("\\bmessage\\s*=\\s*\"([a-z-]+)\"");

    private ProblemTexts() {}

    /** One line for each thing that is missing or wrong; none where all is well. */
    public static List<String> faultsOf(Path module) {
        List<String> faults = new ArrayList<>();
        Properties platform = load("kinerja-messages.properties");
        Properties platformEnglish = load("kinerja-messages_en.properties");
        Properties indonesian = loadAny("messages_id.properties", "messages.properties");
        Properties english = load("messages_en.properties");
        indonesian.putAll(platform);
        english.putAll(platformEnglish);
        Path sources = module.resolve("src/main/java");
        codesIn(sources, ACT).stream()
                .map(act -> "audit." + act)
                .filter(key -> !indonesian.containsKey(key))
                .forEach(key -> faults.add(key + " is written down, but has no text"));
        for (String code : codesIn(sources, REFUSED, FINDING)) {
            Stream.of("title", "detail")
                    .map(part -> "problem." + code + "." + part)
                    .filter(key -> !indonesian.containsKey(key))
                    .forEach(key -> faults.add(key + " is refused with, but has no text"));
        }
        codesIn(sources, FORM).stream()
                .filter(form -> !isInWords(form, indonesian))
                .forEach(
                        form ->
                                faults.add(
                                        "@Pattern("
                                                + form
                                                + ") has no message that expected.<message> puts"
                                                + " into words"));
        faults.addAll(differences(indonesian, english, "in English"));
        faults.addAll(differences(english, indonesian, "in Indonesian"));
        faults.addAll(apostrophes(indonesian));
        faults.addAll(apostrophes(english));
        return faults;
    }

    private static boolean isInWords(String form, Properties texts) {
        Matcher words = WORDS.matcher(form);
        return words.find() && texts.containsKey("expected." + words.group(1));
    }

    private static Set<String> codesIn(Path sources, Pattern... patterns) {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                Stream.of(patterns)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .map((MatchResult match) -> match.group(1))
                        .forEach(codes::add);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return codes;
    }

    private static List<String> differences(Properties all, Properties other, String where) {
        return all.stringPropertyNames().stream()
                .filter(key -> !other.containsKey(key))
                .sorted()
                .map(key -> key + " is missing " + where)
                .toList();
    }

    /** Texts are message formats: an apostrophe that isn't doubled eats what follows. */
    private static List<String> apostrophes(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> isEaten(texts.getProperty(key)))
                .map(key -> key + " has an apostrophe that is not doubled")
                .toList();
    }

    private static boolean isEaten(String text) {
        String shown = new MessageFormat(text).format(new Object[] {"0", "1", "2", "3"});
        long written = text.replace("''", "'").chars().filter(letter -> letter == '\'').count();
        return shown.chars().filter(letter -> letter == '\'').count() != written;
    }

    private static Properties loadAny(String name, String otherwise) {
        Properties found = load(name);
        return found.isEmpty() ? load(otherwise) : found;
    }

    private static Properties load(String name) {
        Properties texts = new Properties();
        try (var resource = ProblemTexts.class.getResourceAsStream("/" + name)) {
            if (resource != null) {
                texts.load(
                        new java.io.InputStreamReader(
                                resource, java.nio.charset.StandardCharsets.UTF_8));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return texts;
    }
}
