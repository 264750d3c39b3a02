package id.kinerja.integration.notice.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.notice.Address;
import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.NoticeGroup;
import id.kinerja.integration.notice.NoticePreference;
import id.kinerja.integration.notice.NoticePreferences;
import id.kinerja.integration.notice.PushSubscription;
import id.kinerja.integration.notice.QuietHours;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UuidV7;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcNoticePreferences implements NoticePreferences {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<NoticeGroup, Set<Channel>>> CHOICES =
            new TypeReference<>() {};

    private static final String OF =
            """
            select asked.person_id, said.quiet_from, said.quiet_to, said.choices, coalesce(said.revision, 0) as revision,
                   email.shown as email, phone.shown as phone,
                   exists (select from notice_browser browser where browser.agency_id = platform.agency()
                             and browser.person_id = asked.person_id) as has_browser
            from unnest(:people::uuid[]) as asked (person_id)
            left join notice_preference said on said.agency_id = platform.agency() and said.person_id = asked.person_id
            left join notice_address email on email.agency_id = platform.agency() and email.person_id = asked.person_id
                and email.channel = 'EMAIL'
            left join notice_address phone on phone.agency_id = platform.agency() and phone.person_id = asked.person_id
                and phone.channel = 'WHATSAPP'
            """;

    private static final String KEEP =
            """
            insert into notice_preference as kept (agency_id, person_id, quiet_from, quiet_to, choices)
            select platform.agency(), :person, :from, :to, :choices::jsonb
            where :seen = 0 or exists (select from notice_preference
                                       where agency_id = platform.agency() and person_id = :person)
            on conflict (agency_id, person_id) do update
            set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, choices = excluded.choices,
                revision = kept.revision + 1
            where kept.revision = :seen
            """;

    private static final String KEEP_ADDRESS =
            """
            insert into notice_address (agency_id, person_id, channel, sealed, shown)
            values (platform.agency(), :person, :channel, :sealed, :shown)
            on conflict (agency_id, person_id, channel) do update set sealed = excluded.sealed, shown = excluded.shown
            """;

    private static final String ADDRESS =
            """
            select sealed from notice_address where person_id = :person and channel = :channel
            """;

    private static final String BROWSERS =
            """
            select browser_id from notice_browser where person_id = :person order by browser_id
            """;

    // A browser that somebody else has logged in at is his from then on.
    private static final String SUBSCRIBE =
            """
            insert into notice_browser (agency_id, browser_id, person_id, endpoint_hash, sealed)
            values (platform.agency(), :id, :person, :hash, :sealed)
            on conflict (agency_id, endpoint_hash) do update
            set browser_id = excluded.browser_id, person_id = excluded.person_id, sealed = excluded.sealed
            returning browser_id
            """;

    private final JdbcClient jdbc;
    private final NoticeSeal seal;

    JdbcNoticePreferences(JdbcClient jdbc, NoticeSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Override
    public NoticePreference of(PersonId person) {
        return of(List.of(person)).getOrDefault(person, NoticePreference.NONE);
    }

    @Override
    public Map<PersonId, NoticePreference> of(Collection<PersonId> people) {
        return jdbc
                .sql(OF)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                Map.entry(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        preference(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean keep(PersonId person, NoticePreference preference) {
        QuietHours quiet = preference.quiet();
        return jdbc.sql(KEEP)
                        .param("person", person.value())
                        .param("from", quiet == null ? null : quiet.from())
                        .param("to", quiet == null ? null : quiet.to())
                        .param("choices", JSON.writeValueAsString(preference.choices()))
                        .param("seen", preference.revision())
                        .update()
                == 1;
    }

    @Override
    public void keep(AgencyId agency, PersonId person, Address address) {
        jdbc.sql(KEEP_ADDRESS)
                .param("person", person.value())
                .param("channel", address.channel().name())
                .param(
                        "sealed",
                        seal.seal(
                                agency,
                                person.value() + "/" + address.channel(),
                                address.value().getBytes(StandardCharsets.UTF_8)))
                .param("shown", address.masked())
                .update();
    }

    @Override
    public void forget(PersonId person, Channel channel) {
        jdbc.sql("delete from notice_address where person_id = :person and channel = :channel")
                .param("person", person.value())
                .param("channel", channel.name())
                .update();
    }

    @Override
    public Optional<Address> address(AgencyId agency, PersonId person, Channel channel) {
        return jdbc.sql(ADDRESS)
                .param("person", person.value())
                .param("channel", channel.name())
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .map(
                        kept ->
                                new Address(
                                        channel,
                                        new String(
                                                seal.open(
                                                        agency,
                                                        person.value() + "/" + channel,
                                                        kept),
                                                StandardCharsets.UTF_8)));
    }

    @Override
    public PushSubscription.Id subscribe(
            AgencyId agency, PersonId person, PushSubscription subscription) {
        UUID id = UuidV7.next();
        return jdbc.sql(SUBSCRIBE)
                .param("id", id)
                .param("person", person.value())
                .param("hash", hash(subscription.endpoint().toString()))
                .param(
                        "sealed",
                        seal.seal(agency, "browser/" + id, JSON.writeValueAsBytes(subscription)))
                .query((row, number) -> new PushSubscription.Id(row.getObject(1, UUID.class)))
                .single();
    }

    @Override
    public List<PushSubscription.Id> subscriptions(PersonId person) {
        return jdbc.sql(BROWSERS)
                .param("person", person.value())
                .query((row, number) -> new PushSubscription.Id(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public boolean unsubscribe(PersonId person, PushSubscription.Id id) {
        return jdbc.sql("delete from notice_browser where person_id = :person and browser_id = :id")
                        .param("person", person.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    @Override
    public Map<PushSubscription.Id, PushSubscription> opened(AgencyId agency, PersonId person) {
        return jdbc
                .sql("select browser_id, sealed from notice_browser where person_id = :person")
                .param("person", person.value())
                .query(
                        (row, number) -> {
                            UUID id = row.getObject("browser_id", UUID.class);
                            return Map.entry(
                                    new PushSubscription.Id(id),
                                    JSON.readValue(
                                            seal.open(
                                                    agency,
                                                    "browser/" + id,
                                                    row.getBytes("sealed")),
                                            PushSubscription.class));
                        })
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every JDK has SHA-256", fault);
        }
    }

    private static NoticePreference preference(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        LocalTime to = row.getObject("quiet_to", LocalTime.class);
        String choices = row.getString("choices");
        return new NoticePreference(
                quiet(from, to),
                choices == null ? Map.of() : JSON.readValue(choices, CHOICES),
                row.getString("email"),
                row.getString("phone"),
                row.getBoolean("has_browser"),
                row.getLong("revision"));
    }

    private static @Nullable QuietHours quiet(@Nullable LocalTime from, @Nullable LocalTime to) {
        return from == null || to == null ? null : new QuietHours(from, to);
    }
}
