package id.kinerja.tukin.reconciliation;

import java.util.Optional;

/** The forms of results that are shipped. */
public interface ResultLayouts {

    /** Web Gaji's export. */
    String USUAL = "web-gaji";

    Optional<ResultLayout> find(String code);
}
