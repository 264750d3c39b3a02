package id.kinerja.tukin.run;

/** What calculates. */
public interface Program {

    /** Another one may have had a rule mended, so that everybody is calculated anew. */
    String version();
}
