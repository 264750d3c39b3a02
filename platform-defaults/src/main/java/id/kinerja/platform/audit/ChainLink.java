package id.kinerja.platform.audit;

import java.util.UUID;

/** A place in the chain of an agency, counted from 1: which entry, behind which hash. */
record ChainLink(long sequence, UUID entry, ChainHash previous, ChainHash hash) {

    static ChainLink of(long sequence, AuditEntry entry, ChainHash previous) {
        return new ChainLink(sequence, entry.id(), previous, previous.then(sequence, entry));
    }
}
