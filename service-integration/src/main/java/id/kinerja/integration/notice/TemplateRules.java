package id.kinerja.integration.notice;

import static java.util.stream.Collectors.joining;

import id.kinerja.kernel.Refused.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Outside of the system it is said that there is something new, and nothing of what it is: no
 * template has a figure, a predikat, or a word of discipline, health or money, and its places take
 * a name, a neutral word, a link and a count alone.
 */
public final class TemplateRules {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Set<String> OF_SINGLE = Set.of("nama", "judul", "tautan");
    private static final Set<String> OF_DIGEST = Set.of("nama", "jumlah", "tautan");

    /** Each a word or the beginning of one. */
    private static final List<String> SECRET =
            List.of(
                    // money
                    "rp",
                    "rupiah",
                    "juta",
                    "ribu",
                    "miliar",
                    "tukin",
                    "tunjangan",
                    "gaji",
                    "bayar",
                    "pembayaran",
                    "potong",
                    "dipotong",
                    "pemotongan",
                    "nominal",
                    "salary",
                    "payment",
                    // predikat
                    "predikat",
                    "baik",
                    "kurang",
                    "istimewa",
                    "ekspektasi",
                    "perbaikan",
                    "rating",
                    // discipline
                    "disiplin",
                    "hukuman",
                    "dihukum",
                    "teguran",
                    "ditegur",
                    "sanksi",
                    "langgar",
                    "pelanggaran",
                    "melanggar",
                    "pemberhentian",
                    "diberhentikan",
                    "pecat",
                    "dipecat",
                    "mangkir",
                    "discipline",
                    "punish",
                    // health
                    "sakit",
                    "sehat",
                    "kesehatan",
                    "penyakit",
                    "dokter",
                    "medis",
                    "diagnos",
                    "rawat",
                    "dirawat",
                    "perawatan",
                    "hamil",
                    "kehamilan",
                    "lahir",
                    "melahirkan",
                    "keguguran",
                    "operasi",
                    "obat",
                    "sick",
                    "health",
                    "illness");

    private TemplateRules() {}

    /** What is wrong with a template; nothing where it may go out. */
    public static List<Finding> findings(NoticeForm form, String title, String body) {
        List<Finding> found = new ArrayList<>();
        text(found, form, "title", title);
        text(found, form, "body", body);
        if (!body.contains("{tautan}")) {
            found.add(Finding.of("body", "notice-template-without-link"));
        }
        return found;
    }

    private static void text(List<Finding> found, NoticeForm form, String field, String text) {
        Set<String> places = form == NoticeForm.SINGLE ? OF_SINGLE : OF_DIGEST;
        String rest = PLACE.matcher(text).replaceAll("");
        boolean allKnown =
                PLACE.matcher(text).results().allMatch(place -> places.contains(place.group(1)));
        if (!allKnown || rest.contains("{") || rest.contains("}")) {
            found.add(
                    Finding.of(
                            field,
                            "notice-template-place",
                            places.stream().sorted().collect(joining(", "))));
        }
        if (DIGIT.matcher(rest).find()) {
            found.add(Finding.of(field, "notice-template-figure"));
        }
        Set<String> secret = secretWords(rest);
        if (!secret.isEmpty()) {
            found.add(Finding.of(field, "notice-template-secret", String.join(", ", secret)));
        }
    }

    /** Those of its words that say what must not go out. */
    static Set<String> secretWords(String text) {
        Set<String> found = new TreeSet<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            String one = word.group();
            if (SECRET.stream().anyMatch(secret -> isOf(one, secret))) {
                found.add(one);
            }
        }
        return found;
    }

    /** Short ones must be the whole word, or else half of the language would be secret. */
    private static boolean isOf(String word, String secret) {
        int whole = 5;
        return secret.length() < whole ? word.equals(secret) : word.startsWith(secret);
    }

    static String filled(String text, UnaryOperator<String> word) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(word.apply(place.group(1))));
    }
}
