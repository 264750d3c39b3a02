package id.kinerja.tukin.spj;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.RunId;
import java.util.Map;

/**
 * By which satker those are accounted of whom a run pays nothing but claims or takes back, kept as
 * it was when it was asked for first; that none was known is kept too.
 */
public interface UnpaidPlaces {

    /** All that were kept, and of whom nothing was kept yet as it is known now. */
    Map<PersonId, String> of(RunId run, Map<PersonId, String> known);
}
