package id.kinerja.platform.table;

/**
 * Reads over the bytes of a sheet for the places of its cells, the attribute {@code r}. A sheet
 * ends at column XFD: four letters would have the reader make room for millions of cells.
 */
final class CellPlaces {

    private static final int MOST_LETTERS = 3;

    private enum Reading {
        ANYTHING,
        BLANK,
        NAME,
        EQUALS,
        PLACE
    }

    private Reading reading = Reading.ANYTHING;
    private int letters;

    /**
     * False too for what hides from this look: another encoding, or letters written as entities.
     */
    boolean areOfASheet(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0 || !take((char) Byte.toUnsignedInt(bytes[i]))) {
                return false;
            }
        }
        return true;
    }

    private boolean take(char one) {
        boolean blank = one == ' ' || one == '\t' || one == '\n' || one == '\r';
        boolean quote = one == '"' || one == '\'';
        reading =
                switch (reading) {
                    case ANYTHING -> blank ? Reading.BLANK : Reading.ANYTHING;
                    case BLANK -> afterBlank(one, blank);
                    case NAME -> afterName(one, blank);
                    case EQUALS -> afterEquals(quote, blank);
                    case PLACE -> quote ? Reading.ANYTHING : Reading.PLACE;
                };
        if (reading != Reading.PLACE) {
            letters = 0;
            return true;
        }
        letters += Character.isLetter(one) ? 1 : 0;
        return letters <= MOST_LETTERS && one != '&';
    }

    private static Reading afterBlank(char one, boolean blank) {
        if (blank) {
            return Reading.BLANK;
        }
        return one == 'r' ? Reading.NAME : Reading.ANYTHING;
    }

    private static Reading afterName(char one, boolean blank) {
        if (blank) {
            return Reading.NAME;
        }
        return one == '=' ? Reading.EQUALS : Reading.ANYTHING;
    }

    private static Reading afterEquals(boolean quote, boolean blank) {
        if (blank) {
            return Reading.EQUALS;
        }
        return quote ? Reading.PLACE : Reading.ANYTHING;
    }
}
