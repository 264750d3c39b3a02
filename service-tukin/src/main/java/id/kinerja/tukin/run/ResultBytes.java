package id.kinerja.tukin.run;

import id.kinerja.tukin.statement.Statement;

/** The canonical bytes of results. */
public interface ResultBytes {

    /** SHA-256 of the statement's canonical bytes, in hex. */
    String hash(Statement statement);
}
