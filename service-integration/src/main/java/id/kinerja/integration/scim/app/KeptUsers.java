package id.kinerja.integration.scim.app;

import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonFact;
import id.kinerja.integration.personnel.PersonFacts;
import id.kinerja.integration.personnel.app.KnownFacts;
import id.kinerja.integration.scim.ScimUser;
import id.kinerja.integration.scim.ScimUsers;
import id.kinerja.integration.scim.UserWriting;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a system says of somebody, as the register takes it. */
@Component
class KeptUsers {

    private final KnownFacts known;
    private final ScimUsers users;

    KeptUsers(KnownFacts known, ScimUsers users) {
        this.known = known;
        this.users = users;
    }

    /** Refuses what can't be so of anybody. */
    void requireSound(PersonFacts facts, LocalDate today) {
        List<Finding> findings = facts.findings(today);
        if (!findings.isEmpty()) {
            throw Refused.invalid("person-invalid", findings);
        }
    }

    /**
     * @param person whom nobody else changes before the transaction ends
     */
    void take(Actor actor, Person person, ScimUser user, UserWriting said, LocalDate today) {
        PersonFacts facts = said.of(user);
        requireSound(facts, today);
        Person corrected = facts.of(person, today);
        LocalDate since = said.since() == null ? today : said.since();
        if (since.isAfter(today) && !Objects.equals(corrected.number(), person.number())) {
            throw Refused.invalid("person-invalid", Finding.of("sejak", "number-not-ahead"));
        }
        boolean serves = !person.service().begins().isAfter(today);
        if (serves
                && corrected.jenis() != person.jenis()
                && since.isBefore(person.service().begins())) {
            throw Refused.invalid(
                    "person-invalid",
                    Finding.of("sejak", "before-service", person.service().begins()));
        }
        known.requireFree(corrected.number(), person.id());
        known.take(
                actor.agency(),
                List.of(person),
                PersonFact.between(person, corrected, since, PersonFact.Source.SCIM, said.decree()),
                today);
        link(person.id(), externalId(user, said), userName(user, said, facts));
    }

    /** Refuses what the system calls somebody else already. */
    void link(PersonId person, @Nullable String externalId, @Nullable String userName) {
        requireFree(
                externalId == null ? Optional.empty() : users.byExternalId(externalId),
                person,
                "external-id-taken");
        requireFree(
                userName == null ? Optional.empty() : users.byUserName(userName),
                person,
                "user-name-taken");
        users.link(person, externalId, userName);
    }

    private static @Nullable String externalId(ScimUser user, UserWriting said) {
        if (said.forgetsExternalId()) {
            return null;
        }
        return said.externalId() == null ? user.externalId() : said.externalId();
    }

    private static @Nullable String userName(ScimUser user, UserWriting said, PersonFacts facts) {
        if (PersonFacts.needsNumber(facts.jenis())) {
            return null;
        }
        String told = said.nameWithoutNumber(facts.jenis());
        return told == null ? user.userName() : told;
    }

    private static void requireFree(Optional<PersonId> holder, PersonId person, String code) {
        if (holder.filter(one -> !one.equals(person)).isPresent()) {
            throw Refused.conflict(code);
        }
    }
}
