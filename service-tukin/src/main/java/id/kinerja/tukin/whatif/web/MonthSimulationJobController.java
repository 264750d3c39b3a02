package id.kinerja.tukin.whatif.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.NoIdempotencyKey;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.WholeList;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.whatif.MonthSimulation;
import id.kinerja.tukin.whatif.MonthSimulationStep;
import id.kinerja.tukin.whatif.app.AskForMonths;
import id.kinerja.tukin.whatif.app.ReadMonthSimulation;
import id.kinerja.tukin.whatif.web.MonthSimulationController.MonthSimulationRequest;
import id.kinerja.tukin.whatif.web.MonthSimulationController.MonthSimulationView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same as {@code /v1/simulations/months}, for as many people as there are. */
@RestController
@RequestMapping("/v1/month-simulations")
class MonthSimulationJobController {

    private final AskForMonths askForMonths;
    private final ReadMonthSimulation readMonthSimulation;
    private final Problems problems;

    MonthSimulationJobController(
            AskForMonths askForMonths, ReadMonthSimulation readMonthSimulation, Problems problems) {
        this.askForMonths = askForMonths;
        this.readMonthSimulation = readMonthSimulation;
        this.problems = problems;
    }

    /**
     * @param people whose months there are to work out
     * @param calculated how many of them are
     * @param progress in whole percent
     * @param keptUntil from when on it may be gone
     * @param fault the code of what went wrong; absent unless it failed
     * @param faultText the same in words
     * @param result absent until it is done
     * @param actions which steps the caller may take now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MonthSimulationJobView(
            UUID id,
            MonthSimulation.State state,
            List<UUID> runs,
            int people,
            int calculated,
            int progress,
            UUID askedBy,
            Instant askedAt,
            Instant keptUntil,
            @Nullable String fault,
            @Nullable String faultText,
            @Nullable MonthSimulationView result,
            List<MonthSimulationStep> actions) {}

    @Serves(
            value =
                    "Works out calculated months by another policy in the background, for as many people"
                            + " as there are",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN})
    @WholeList(reason = "an agency's units, ten winners and ten losers")
    @PostMapping
    ResponseEntity<MonthSimulationJobView> ask(
            Actor actor,
            @Valid @RequestBody MonthSimulationRequest request,
            HttpServletRequest asked,
            Locale locale) {
        MonthSimulation begun =
                askForMonths.ask(
                        actor,
                        request.runs().stream().map(RunId::new).toList(),
                        request.policyId() == null ? null : new PolicyId(request.policyId()),
                        request.policy());
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create(asked.getRequestURI() + "/" + begun.id()))
                .body(view(readMonthSimulation.read(actor, begun.id()), locale));
    }

    @Serves(
            value = "Reads how far months by another policy are, and once they are done the result",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN})
    @WholeList(reason = "an agency's units, ten winners and ten losers")
    @GetMapping("/{id}")
    MonthSimulationJobView one(Actor actor, @PathVariable UUID id, Locale locale) {
        return view(readMonthSimulation.read(actor, new MonthSimulation.Id(id)), locale);
    }

    @Serves(
            value = "Stops it after the part that is being worked out",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN})
    @NoIfMatch(reason = "It stops wherever it is")
    @NoIdempotencyKey(reason = "what is cancelled already stays so")
    @WholeList(reason = "an agency's units, ten winners and ten losers")
    @PostMapping("/{id}/cancellation")
    MonthSimulationJobView cancel(Actor actor, @PathVariable UUID id, Locale locale) {
        return view(readMonthSimulation.cancel(actor, new MonthSimulation.Id(id)), locale);
    }

    private MonthSimulationJobView view(ReadMonthSimulation.Outcome outcome, Locale locale) {
        MonthSimulation simulation = outcome.simulation();
        String fault = simulation.fault();
        return new MonthSimulationJobView(
                simulation.id().value(),
                simulation.state(),
                simulation.runs().stream().map(RunId::value).toList(),
                simulation.people(),
                simulation.calculated(),
                simulation.progress(),
                simulation.askedBy().value(),
                simulation.askedAt(),
                simulation.askedAt().plus(AskForMonths.KEPT),
                fault,
                fault == null ? null : problems.title(fault, locale),
                outcome.result() == null ? null : MonthSimulationView.of(outcome.result()),
                outcome.actions());
    }
}
