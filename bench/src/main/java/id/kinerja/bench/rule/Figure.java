package id.kinerja.bench.rule;

import java.util.List;

/** One figure of the table, or a few that one run gives together. */
public interface Figure {

    List<Result> measure() throws Exception;
}
