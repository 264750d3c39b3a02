package id.kinerja.activity.log;

import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.Set;

/** The numbers that people of the agency in scope had before the one of today. */
public interface NumbersBefore {

    Set<NomorPegawai> of(PersonId person);

    void keep(List<Former> numbers);

    /** A number that is another one now. */
    record Former(PersonId person, NomorPegawai number) {}
}
