package id.kinerja.platform.audit;

/** Where a chain ended at some time. */
record ChainHead(long sequence, ChainHash hash) {}
