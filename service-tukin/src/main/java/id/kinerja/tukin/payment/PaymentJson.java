package id.kinerja.tukin.payment;

/** How a document of payments is written: the same document is the same bytes for ever. */
public interface PaymentJson {

    byte[] bytes(PaymentDocument document);
}
