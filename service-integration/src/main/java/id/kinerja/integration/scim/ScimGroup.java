package id.kinerja.integration.scim;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.util.List;

/**
 * A unit that stands today, with those who have a place in it.
 *
 * @param members none where they weren't asked for
 */
public record ScimGroup(UnitId id, String code, String name, long revision, List<Member> members) {

    public ScimGroup {
        members = List.copyOf(members);
    }

    /** Somebody with a place in it today. */
    public record Member(PersonId id, String name) {}

    public ScimGroup with(List<Member> others) {
        return new ScimGroup(id, code, name, revision, others);
    }
}
