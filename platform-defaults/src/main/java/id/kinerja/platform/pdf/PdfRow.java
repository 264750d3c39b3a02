package id.kinerja.platform.pdf;

import java.util.List;

/** Cells side by side over the width of a page; the highest says how high the row is. */
public record PdfRow(Kind kind, List<Cell> cells) {

    private static final int WHOLE = 100;

    /** How a row looks. */
    public enum Kind {
        TITLE(11, true, false),
        HEADING(9, true, true),
        TABLE(9, false, true),
        PLAIN(9, false, false);

        final float size;
        final boolean bold;
        final boolean bordered;

        Kind(float size, boolean bold, boolean bordered) {
            this.size = size;
            this.bold = bold;
            this.bordered = bordered;
        }
    }

    /**
     * @param width in hundredths of the page's
     * @param text broken where it is too long, and at its line ends
     * @param right whether its lines end under one another, as amounts do
     */
    public record Cell(int width, String text, boolean right) {

        public Cell(int width, String text) {
            this(width, text, false);
        }

        public static Cell amount(int width, String text) {
            return new Cell(width, text, true);
        }
    }

    public PdfRow {
        cells = List.copyOf(cells);
        int width = cells.stream().mapToInt(Cell::width).sum();
        if (width != WHOLE) {
            throw new IllegalArgumentException("The cells of a row are a hundred hundredths wide");
        }
    }

    public static PdfRow title(String text) {
        return new PdfRow(Kind.TITLE, List.of(new Cell(WHOLE, text)));
    }

    public static PdfRow heading(String text) {
        return new PdfRow(Kind.HEADING, List.of(new Cell(WHOLE, text)));
    }

    /** What the columns below are called. */
    public static PdfRow columns(Cell... cells) {
        return new PdfRow(Kind.HEADING, List.of(cells));
    }

    public static PdfRow table(Cell... cells) {
        return new PdfRow(Kind.TABLE, List.of(cells));
    }

    public static PdfRow plain(Cell... cells) {
        return new PdfRow(Kind.PLAIN, List.of(cells));
    }
}
