package id.kinerja.platform.reference;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/**
 * The codes of a service by list: the enums and the problems of its contract, the acts of its audit
 * trail, and what else its texts name.
 */
final class CodeLists {

    static final String PROBLEMS = "Problem";
    static final String ACTS = "AuditAct";

    private static final String OWN_TEXTS = "messages.properties";
    private static final String TEXTS_OF_ALL = "kinerja-messages.properties";

    private static final Pattern LABEL =
            Pattern.compile("code\\.(?<list>[^.]+)\\.(?<code>[^.]+)\\.label");
    private static final Pattern ACT = Pattern.compile("audit\\.(?<code>[^.]+)");

    private final Map<String, Collection<String>> lists = new TreeMap<>();

    private CodeLists() {}

    static CodeLists of(JsonNode contract) {
        CodeLists made = new CodeLists();
        Set<String> own = keys(OWN_TEXTS);
        own.stream().sorted().map(LABEL::matcher).filter(Matcher::matches).forEach(made::add);
        made.enums(contract.at("/components/schemas"));
        made.problems(contract.path("paths"));
        made.acts(own);
        made.acts(keys(TEXTS_OF_ALL));
        return made;
    }

    Map<String, Collection<String>> all() {
        return lists;
    }

    private void add(Matcher label) {
        lists.computeIfAbsent(label.group("list"), none -> new TreeSet<>())
                .add(label.group("code"));
    }

    /** In the order of the contract, which is that of the field. */
    private void enums(JsonNode schemas) {
        for (var schema : schemas.properties()) {
            List<String> codes = new ArrayList<>();
            schema.getValue().path("enum").forEach(code -> codes.add(code.asString()));
            if (!codes.isEmpty()) {
                lists.put(schema.getKey(), codes);
            }
        }
    }

    private void problems(JsonNode paths) {
        Set<String> codes = new TreeSet<>();
        paths.findValues("x-codes").forEach(some -> some.forEach(one -> codes.add(one.asString())));
        paths.findValues("x-finding-codes")
                .forEach(some -> some.forEach(one -> codes.add(one.asString())));
        lists.put(PROBLEMS, codes);
    }

    private void acts(Set<String> keys) {
        Collection<String> acts = lists.computeIfAbsent(ACTS, none -> new TreeSet<>());
        keys.stream()
                .map(ACT::matcher)
                .filter(Matcher::matches)
                .forEach(act -> acts.add(act.group("code")));
    }

    private static Set<String> keys(String bundle) {
        ClassPathResource file = new ClassPathResource(bundle);
        if (!file.exists()) {
            return Set.of();
        }
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts.stringPropertyNames();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
