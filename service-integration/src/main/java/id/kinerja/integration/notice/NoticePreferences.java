package id.kinerja.integration.notice;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the people of the agency in scope want to be told; their addresses are kept sealed. */
public interface NoticePreferences {

    NoticePreference of(PersonId person);

    /** Those of these people who have said anything. */
    Map<PersonId, NoticePreference> of(Collection<PersonId> people);

    /** False where somebody else has changed them since that revision. */
    boolean keep(PersonId person, NoticePreference preference);

    void keep(AgencyId agency, PersonId person, Address address);

    void forget(PersonId person, Channel channel);

    Optional<Address> address(AgencyId agency, PersonId person, Channel channel);

    /** A browser that is had by one person; the same one again changes nothing. */
    PushSubscription.Id subscribe(AgencyId agency, PersonId person, PushSubscription subscription);

    List<PushSubscription.Id> subscriptions(PersonId person);

    /** False where he has no such. */
    boolean unsubscribe(PersonId person, PushSubscription.Id id);

    Map<PushSubscription.Id, PushSubscription> opened(AgencyId agency, PersonId person);
}
