package id.kinerja.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds in a text what must stand in no log and no event; says the kind and never the secret. */
final class SecrecyScan {

    private final Map<String, Pattern> kinds = new LinkedHashMap<>();

    SecrecyScan() {
        // birth, appointment, sex, number: 18 digits that begin with a year
        kinds.put("NIP", alone("(?:19|20)\\d{2}(?:0\\d|1[0-2])[0-3]\\d(?:19|20)\\d{2}\\d{6}"));
        // region, birth (a woman's day plus 40), number
        kinds.put("NIK", alone("[1-9]\\d{5}[0-7]\\d(?:0[1-9]|1[0-2])\\d{6}"));
        kinds.put("token", Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.eyJ"));
        kinds.put("health or offence", Pattern.compile("(?i)diagnos|penyakit|pelanggaran|offence"));
    }

    /** Looks for these texts too, each alone or within others. */
    SecrecyScan with(String kind, String exactly) {
        kinds.put(kind, alone(Pattern.quote(exactly)));
        return this;
    }

    /**
     * @param where what is said of a finding's place
     */
    List<String> findings(String where, String text) {
        List<String> found = new ArrayList<>();
        kinds.forEach(
                (kind, pattern) -> {
                    if (pattern.matcher(text).find()) {
                        found.add(kind + " in " + where);
                    }
                });
        return found;
    }

    private static Pattern alone(String pattern) {
        return Pattern.compile("(?<![0-9A-Za-z.-])%s(?![0-9A-Za-z.-])".formatted(pattern));
    }
}
