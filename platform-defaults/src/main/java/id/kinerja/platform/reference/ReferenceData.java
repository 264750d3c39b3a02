package id.kinerja.platform.reference;

import static java.util.Objects.requireNonNullElse;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;

/** Puts every code of a service into words. */
final class ReferenceData {

    /** Codes of one kind, such as the states of a run, named as their schema in the contract. */
    record CodeList(String list, List<Code> codes) {}

    /**
     * @param label what it is called
     * @param help what it means, in one sentence
     */
    record Code(String code, String label, String help) {}

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceData.class);

    /** Stands where a refusal tells a date, a count or a state. */
    private static final Object[] OPEN_PLACES = {"…", "…", "…", "…"};

    private final CodeLists lists;
    private final MessageSource messages;

    ReferenceData(CodeLists lists, MessageSource messages) {
        this.lists = lists;
        this.messages = messages;
    }

    List<CodeList> in(Locale language) {
        return lists.all().entrySet().stream().map(list -> list(list, language)).toList();
    }

    private CodeList list(Map.Entry<String, Collection<String>> list, Locale language) {
        return new CodeList(
                list.getKey(),
                list.getValue().stream().map(code -> code(list.getKey(), code, language)).toList());
    }

    private Code code(String list, String code, Locale language) {
        return switch (list) {
            case CodeLists.PROBLEMS ->
                    code(
                            code,
                            "problem." + code + ".title",
                            "problem." + code + ".detail",
                            language);
            case CodeLists.ACTS -> code(code, "audit." + code, "audit." + code + ".help", language);
            default -> {
                String key = "code." + list + "." + code;
                yield code(code, key + ".label", key + ".help", language);
            }
        };
    }

    private Code code(String code, String label, String help, Locale language) {
        return new Code(code, text(label, code, language), text(help, "", language));
    }

    private String text(String key, String otherwise, Locale language) {
        String text = messages.getMessage(key, OPEN_PLACES, null, language);
        if (text == null) {
            LOG.error("There is no text {}", key);
        }
        return requireNonNullElse(text, otherwise);
    }
}
