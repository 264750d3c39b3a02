package id.kinerja.tukin.policy;

import id.kinerja.kernel.Refused.Finding;
import java.util.List;

/** Works out the examples of a policy. */
public interface PolicyExamples {

    /**
     * What keeps the policy from being trusted: no example at all, one that can't be worked out or
     * comes to something else, or what none of them shows: that anybody is paid, a variant, a table
     * of classes.
     *
     * @param document whose rules have no finding
     */
    List<Finding> findings(PolicyDocument document);
}
