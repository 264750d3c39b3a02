package id.kinerja.integration.reported;

import id.kinerja.kernel.NipCheck;
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

    /**
     * By whom and when, to find rows that are there twice; a number may be written in several ways.
     */
    public String key(String when) {
        String number = NipCheck.bare(cells.getOrDefault(NIP, ""));
        return when.equals(NIP) ? number : number + "/" + cells.getOrDefault(when, "");
    }
}
