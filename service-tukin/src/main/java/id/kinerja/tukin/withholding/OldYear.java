package id.kinerja.tukin.withholding;

import id.kinerja.kernel.Rupiah;
import java.time.Year;
import java.util.List;

/** The year before the one in which a run pays, of whom something of its tax is open. */
public sealed interface OldYear {

    Year year();

    /**
     * At whose end nothing was paid, such as to whom December was held of: the first run of the
     * next year settles it, as the last of its own would have (PMK 168/2023).
     *
     * @param taxpayer as he was at its end
     * @param paid in the year, here and elsewhere
     */
    record Unsettled(Year year, Taxpayer taxpayer, List<PaidBefore> paid) implements OldYear {

        public Unsettled {
            paid = List.copyOf(paid);
        }
    }

    /**
     * That was settled by a run which didn't pay enough to take it all from.
     *
     * @param taken of it by now
     */
    record Owed(YearSettlement settlement, Rupiah taken) implements OldYear {

        @Override
        public Year year() {
            return settlement.year();
        }

        public Rupiah left() {
            return settlement.due().minus(taken);
        }
    }
}
