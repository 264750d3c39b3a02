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

    private static final String NIP = "nip";

    public RecapRow {
        cells = Map.copyOf(cells);
        spoilt = Set.copyOf(spoilt);
    }

    /** By whom and when, to find rows that are there twice; numbers may be spaced. */
    public String key(String when) {
        String number = cells.getOrDefault(NIP, "").replaceAll("\\s", "");
        return when.equals(NIP) ? number : number + "/" + cells.getOrDefault(when, "");
    }
}
