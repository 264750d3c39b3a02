package id.kinerja.integration.death;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.NikCheck;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.StorableText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What HR knows of a death.
 *
 * @param document absent where nothing was recorded yet
 * @param heirs those with a document of heirship
 */
public record Death(
        PersonId person, @Nullable DeathDocument document, List<Heir> heirs, long revision) {

    private static final Predicate<String> ACCOUNT =
            Pattern.compile("\\d{5,34}").asMatchPredicate();

    public Death {
        heirs = List.copyOf(heirs);
    }

    /** Before anything is recorded. */
    public static Death of(PersonId person) {
        return new Death(person, null, List.of(), 0);
    }

    /** As it is written now: what is left out of an heir who is known stays. */
    public Death written(DeathDocument other, List<Heir> others) {
        Map<UUID, Heir> known = heirs.stream().collect(toMap(Heir::id, Function.identity()));
        return new Death(
                person,
                other,
                others.stream()
                        .map(heir -> heir.completedBy(known.getOrDefault(heir.id(), heir)))
                        .toList(),
                revision + 1);
    }

    /**
     * Those of the list whom the caller takes for known, and who aren't.
     *
     * @param named the ids that he has named
     */
    public List<Finding> unknown(List<Heir> others, Set<UUID> named) {
        Set<UUID> known = heirs.stream().map(Heir::id).collect(toUnmodifiableSet());
        return IntStream.range(0, others.size())
                .filter(place -> named.contains(others.get(place).id()))
                .filter(place -> !known.contains(others.get(place).id()))
                .mapToObj(place -> Finding.of("heirs[" + place + "].id", "heir-unknown"))
                .toList();
    }

    /**
     * What is wrong with what is written.
     *
     * @param diedOn the last day of his life
     */
    public static List<Finding> findings(
            DeathDocument document, List<Heir> heirs, LocalDate diedOn, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        dated(found, "document.date", document.date(), diedOn, today);
        Set<Object> seen = new HashSet<>();
        for (int place = 0; place < heirs.size(); place++) {
            Heir heir = heirs.get(place);
            String field = "heirs[" + place + "]";
            dated(
                    found,
                    field + ".document.date",
                    heir.document().date(),
                    heir.document().kind().possibleSince(diedOn),
                    today);
            check(found, field + ".nik", heir.nik(), NikCheck::isOne, "nik-invalid");
            Heir.Account account = heir.account();
            texts(heir).forEach((name, text) -> storable(found, field + "." + name, text));
            check(
                    found,
                    field + ".account.number",
                    account == null ? null : account.number(),
                    ACCOUNT,
                    "account-invalid");
            if (!seen.add(heir.id()) || (heir.nik() != null && !seen.add(heir.nik()))) {
                found.add(Finding.of(field, "heir-twice"));
            }
        }
        return found;
    }

    private static void dated(
            List<Finding> found, String field, LocalDate date, LocalDate first, LocalDate today) {
        if (!DaysOfTheRepublic.include(date)) {
            found.add(DaysOfTheRepublic.finding(0, field));
        } else if (date.isBefore(first)) {
            found.add(Finding.of(field, "before-death", first));
        } else if (date.isAfter(today)) {
            found.add(Finding.of(field, "date-after-today", today));
        }
    }

    private static Map<String, String> texts(Heir heir) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", heir.name());
        texts.put("document.number", heir.document().number());
        Heir.Account account = heir.account();
        if (account != null) {
            texts.put("account.bankName", account.bankName());
            texts.put("account.holder", account.holder());
        }
        return texts;
    }

    /** What is sealed meets no database that would refuse it before others read it. */
    private static void storable(List<Finding> found, String field, String text) {
        StorableText.finding(field, text).ifPresent(found::add);
    }

    private static void check(
            List<Finding> found,
            String field,
            @Nullable String value,
            Predicate<String> form,
            String code) {
        if (value != null && !form.test(value)) {
            found.add(Finding.of(field, code));
        }
    }
}
