package id.kinerja.directory;

/** A state with the version that its owner gave it; a higher {@code (epoch, revision)} is newer. */
public record Versioned<T>(T state, long epoch, long revision) {}
