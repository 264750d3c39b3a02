package id.kinerja.integration.reported;

import java.util.Map;
import java.util.Set;

/**
 * A row of a summary as it stands in the file.
 *
 * @param number counts rows of data from 1
 * @param spoilt identifiers that the file holds as numbers
 */
public record RecapRow(int number, Map<String, String> cells, Set<String> spoilt) {

    public RecapRow {
        cells = Map.copyOf(cells);
        spoilt = Set.copyOf(spoilt);
    }

    /** By whom and when, to find rows that are there twice. */
    public String key(String when) {
        return cells.getOrDefault("nip", "").replaceAll("\\s", "")
                + "/"
                + cells.getOrDefault(when, "");
    }
}
