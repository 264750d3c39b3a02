package id.kinerja.directory;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.NoIdempotencyKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decides one thing by relation, shows it, and remembers what changed. */
@SpringBootApplication
class LagSample {

    static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    @RestController
    static class People {

        private final Decide decide;

        People(Decide decide) {
            this.decide = decide;
        }

        @PostMapping("/v1/people/{person}/decision")
        @NoIdempotencyKey(reason = "It changes nothing")
        boolean decide(Actor actor, @PathVariable PersonId person) {
            return decide.decide(actor, person);
        }

        @PostMapping("/v1/offices")
        @NoIdempotencyKey(reason = "It changes nothing")
        int offices(Actor actor) {
            return decide.offices(actor);
        }

        @GetMapping("/v1/people/{person}/relation")
        boolean look(Actor actor, @PathVariable PersonId person) {
            return decide.look(actor, person);
        }
    }

    /** What was told, in order; a test looks for its own people in it. */
    @Component
    static class Heard implements DirectoryObserver {

        final List<Changed<Person>> people = new CopyOnWriteArrayList<>();
        final List<Changed<Assignment>> assignments = new CopyOnWriteArrayList<>();

        @Override
        public void peopleChanged(List<Changed<Person>> changes) {
            people.addAll(changes);
        }

        @Override
        public void assignmentsChanged(List<Changed<Assignment>> changes) {
            assignments.addAll(changes);
        }
    }

    @Service
    static class Decide {

        private final Directory directory;
        private final AgencyRoles roles;

        Decide(Directory directory, AgencyRoles roles) {
            this.directory = directory;
            this.roles = roles;
        }

        /** Beside a change that is decided by nobody's office. */
        @Transactional
        public int offices(Actor actor) {
            return roles.held(actor, Role.PENGELOLA_KINERJA).size();
        }

        @Transactional
        public boolean decide(Actor actor, PersonId person) {
            return Assessors.of(directory, Set.of(person), DateRange.of(DAY, DAY))
                    .assesses(actor.requirePerson(), person, DAY);
        }

        @Transactional(readOnly = true)
        public boolean look(Actor actor, PersonId person) {
            return Assessors.of(directory, Set.of(person), DateRange.of(DAY, DAY))
                    .assesses(actor.requirePerson(), person, DAY);
        }
    }
}
