package id.kinerja.integration.scim.web;

import com.fasterxml.jackson.databind.node.ValueNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import id.kinerja.integration.scim.ScimGroups;
import id.kinerja.integration.scim.UserQuery;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filters of lists: that something equals a text, and several of these at once. What an index can't
 * answer is refused rather than read through.
 */
final class ScimFilters {

    private static final int LONGEST = 500;
    private static final String NUMBER = "employeenumber";

    private ScimFilters() {}

    static UserQuery users(@Nullable String filter) {
        if (filter == null || filter.isBlank()) {
            return UserQuery.ALL;
        }
        Map<String, String> asked =
                equalities(filter, Set.of("id", "username", "externalid", NUMBER, "nip"));
        if (asked.containsKey("nip") && asked.containsKey(NUMBER)) {
            throw Refused.invalid("scim-filter-invalid");
        }
        return new UserQuery(
                person(asked.get("id")),
                asked.get("username"),
                asked.get("externalid"),
                asked.getOrDefault("nip", asked.get(NUMBER)));
    }

    static ScimGroups.Query groups(@Nullable String filter) {
        if (filter == null || filter.isBlank()) {
            return new ScimGroups.Query(null, null);
        }
        Map<String, String> asked = equalities(filter, Set.of("displayname", "externalid"));
        return new ScimGroups.Query(asked.get("externalid"), asked.get("displayname"));
    }

    private static Map<String, String> equalities(String filter, Set<String> known) {
        if (filter.length() > LONGEST) {
            throw Refused.invalid("scim-filter-invalid");
        }
        try {
            Map<String, String> asked = new HashMap<>();
            Filter read = Filter.fromString(filter);
            List<Filter> several = read.getCombinedFilters();
            if (read.getFilterType() == FilterType.AND && several != null) {
                several.forEach(part -> add(part, known, asked));
            } else {
                add(read, known, asked);
            }
            return asked;
        } catch (BadRequestException notAFilter) {
            throw Refused.invalid("scim-filter-invalid");
        }
    }

    private static void add(Filter part, Set<String> known, Map<String, String> asked) {
        String name = nameOf(part);
        ValueNode value = part.getComparisonValue();
        boolean first =
                value != null
                        && value.isTextual()
                        && known.contains(name)
                        && asked.putIfAbsent(name, value.textValue()) == null;
        if (!first) {
            throw Refused.invalid("scim-filter-invalid");
        }
    }

    private static String nameOf(Filter part) {
        Path path = part.getFilterType() == FilterType.EQUAL ? part.getAttributePath() : null;
        return path == null || path.size() != 1
                ? ""
                : path.getElement(0).getAttribute().toLowerCase(Locale.ROOT);
    }

    /** An id that is none is nobody's. */
    private static @Nullable PersonId person(@Nullable String id) {
        try {
            return id == null ? null : PersonId.parse(id);
        } catch (IllegalArgumentException notAnId) {
            return PersonId.next();
        }
    }
}
