package id.kinerja.platform.sample;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.agency.AgencyEntrance;
import id.kinerja.platform.security.CrossAgency;
import id.kinerja.platform.security.PublicRoutes;
import id.kinerja.platform.settings.Settings;
import id.kinerja.platform.settings.SettingsFeature;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.NoIdempotencyKey;
import id.kinerja.platform.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One endpoint for each convention, so that each can be tried. */
@RestController
class Conventions {

    static final CountDownLatch SLOW_ENTERED = new CountDownLatch(1);
    static final CountDownLatch SLOW_MAY_END = new CountDownLatch(1);

    private final Settings settings;
    private final SampleApplication.NoteUnit noteUnit;
    private final AgencyEntrance entrance;

    Conventions(Settings settings, SampleApplication.NoteUnit noteUnit, AgencyEntrance entrance) {
        this.settings = settings;
        this.noteUnit = noteUnit;
        this.entrance = entrance;
    }

    record Greeting(@NotBlank @Size(max = 10) String name, @Nullable Rupiah gift) {}

    record Visit(@Nullable LocalDate day, @Nullable YearMonth month) {}

    record Politeness(String word, int bows) {}

    @Configuration(proxyBeanMethods = false)
    static class Registrations {

        @Bean
        SettingsFeature<Politeness> politeness() {
            return SettingsFeature.of(
                            "politeness",
                            Politeness.class,
                            new Politeness("halo", 1),
                            "Peraturan contoh 1/2026")
                    .checkedBy(
                            document ->
                                    document.bows() < 0
                                            ? List.of(
                                                    Refused.Finding.of(
                                                            "bows", "field-invalid", "bows"))
                                            : List.of());
        }

        @Bean
        PublicRoutes openDoor() {
            return new PublicRoutes(List.of("/open/**"));
        }
    }

    @GetMapping("/open/door")
    String openDoor() {
        return "open";
    }

    @PostMapping("/v1/greetings")
    Greeting greet(Actor actor, @Valid @RequestBody Greeting greeting) {
        return greeting;
    }

    @PostMapping("/v1/greetings/simulation")
    @NoIdempotencyKey(reason = "It changes nothing")
    Greeting simulate(@RequestBody Greeting greeting) {
        return greeting;
    }

    @PostMapping("/v1/visits/simulation")
    @NoIdempotencyKey(reason = "It changes nothing")
    Visit simulate(@RequestBody Visit visit) {
        return visit;
    }

    @GetMapping("/v1/visits/{month}")
    Visit visit(
            @PathVariable YearMonth month,
            @RequestParam @Nullable LocalDate day,
            @RequestParam @Nullable Role with) {
        return new Visit(day, month);
    }

    @PostMapping("/v1/greetings/slow")
    String slow() throws InterruptedException {
        SLOW_ENTERED.countDown();
        SLOW_MAY_END.await();
        return "\"slow\"";
    }

    @PostMapping("/v1/agencies")
    @CrossAgency
    Map<String, String> openAgency() {
        AgencyId opened = AgencyId.next();
        Actor founder = new Actor(opened, null, "test", Set.of());
        SampleApplication.Note first = new SampleApplication.Note(opened.value(), "FIRST");
        entrance.enter(opened, () -> noteUnit.note(founder, first));
        return Map.of("opened", opened.toString());
    }

    @PutMapping("/v1/greetings/{person}")
    ResponseEntity<String> change(
            @PathVariable PersonId person,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        if (EntityTag.required(ifMatch) != 7) {
            throw Refused.stale();
        }
        return ResponseEntity.ok().eTag(EntityTag.of(8)).body("\"changed\"");
    }

    @GetMapping("/v1/numbers")
    Page<Integer> numbers(
            @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        Cursor from = Cursor.parse(cursor, 1);
        int start = from == null ? 1 : (int) from.number(0) + 1;
        int asked = Page.limit(limit);
        List<Integer> oneMore =
                IntStream.rangeClosed(start, 500).limit(asked + 1L).boxed().toList();
        return Page.of(oneMore, asked, Cursor::of);
    }

    @GetMapping("/v1/admin")
    String onlyAdmins(Actor actor) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        return "\"in\"";
    }

    @GetMapping("/v1/politeness")
    Politeness politeness(Actor actor, @RequestParam LocalDate asOf) {
        return settings.get(Politeness.class, actor.agency(), asOf);
    }

    @GetMapping("/v1/faults/{kind}")
    String fault(@PathVariable String kind) {
        throw kind.equals("database")
                ? new DataAccessResourceFailureException("secret host name")
                : new IllegalStateException("secret of our insides");
    }
}
