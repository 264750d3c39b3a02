package id.kinerja.tukin.payment;

import java.util.Optional;

/** The forms of banks that are shipped. */
public interface BankLayouts {

    Optional<BankLayout> find(String code);
}
