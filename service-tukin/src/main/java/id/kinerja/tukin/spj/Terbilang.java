package id.kinerja.tukin.spj;

import id.kinerja.kernel.Rupiah;

/** Amounts in Indonesian words, as declarations write them. */
public final class Terbilang {

    private static final String[] SMALL = {
        "",
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "tujuh",
        "delapan",
        "sembilan",
        "sepuluh",
        "sebelas"
    };
    private static final long TEN = 10;
    private static final long TWENTY = 20;
    private static final long HUNDRED = 100;
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final long MILLIARD = 1_000_000_000;
    private static final long TRILLION = 1_000_000_000_000L;

    private Terbilang() {}

    /** Such as "empat juta lima ratus empat puluh ribu delapan rupiah". */
    public static String of(Rupiah amount) {
        long rupiah = amount.amount();
        if (rupiah == 0) {
            return "nol rupiah";
        }
        return (rupiah < 0 ? "minus " : "") + words(Math.abs(rupiah)) + " rupiah";
    }

    private static String words(long number) {
        if (number < SMALL.length) {
            return SMALL[(int) number];
        }
        if (number < TWENTY) {
            return SMALL[(int) (number - TEN)] + " belas";
        }
        if (number < HUNDRED) {
            return parts(number, TEN, "puluh");
        }
        if (number < 2 * HUNDRED) {
            return joined("seratus", number - HUNDRED);
        }
        if (number < THOUSAND) {
            return parts(number, HUNDRED, "ratus");
        }
        if (number < 2 * THOUSAND) {
            return joined("seribu", number - THOUSAND);
        }
        if (number < MILLION) {
            return parts(number, THOUSAND, "ribu");
        }
        if (number < MILLIARD) {
            return parts(number, MILLION, "juta");
        }
        return number < TRILLION
                ? parts(number, MILLIARD, "miliar")
                : parts(number, TRILLION, "triliun");
    }

    private static String parts(long number, long unit, String name) {
        return joined(words(number / unit) + " " + name, number % unit);
    }

    private static String joined(String head, long rest) {
        return rest == 0 ? head : head + " " + words(rest);
    }
}
