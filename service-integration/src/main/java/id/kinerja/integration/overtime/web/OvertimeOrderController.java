package id.kinerja.integration.overtime.web;

import static java.util.Objects.requireNonNull;

import id.kinerja.integration.overtime.OvertimeOrder;
import id.kinerja.integration.overtime.OvertimeOrderId;
import id.kinerja.integration.overtime.OvertimeOrders;
import id.kinerja.integration.overtime.app.CancelOvertimeOrder;
import id.kinerja.integration.overtime.app.ReadOvertimeOrders;
import id.kinerja.integration.overtime.app.RecordOvertimeOrder;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Surat perintah lembur: overtime by order. */
@RestController
@RequestMapping("/v1/overtime-orders")
class OvertimeOrderController {

    private static final int KEYS = 2;

    private final RecordOvertimeOrder recordOvertimeOrder;
    private final CancelOvertimeOrder cancelOvertimeOrder;
    private final ReadOvertimeOrders readOvertimeOrders;
    private final Problems problems;

    OvertimeOrderController(
            RecordOvertimeOrder recordOvertimeOrder,
            CancelOvertimeOrder cancelOvertimeOrder,
            ReadOvertimeOrders readOvertimeOrders,
            Problems problems) {
        this.recordOvertimeOrder = recordOvertimeOrder;
        this.cancelOvertimeOrder = cancelOvertimeOrder;
        this.readOvertimeOrders = readOvertimeOrders;
        this.problems = problems;
    }

    /**
     * @param findings for whom it wasn't recorded, by row
     */
    record RecordedOrderView(OvertimeOrderView order, List<Problem.Finding> findings) {}

    @Serves(
            value =
                    "Records a surat perintah lembur for many people; for whom it can't be recorded gets a finding",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<RecordedOrderView> record(
            Actor actor, @Valid @RequestBody OvertimeOrderRequest request, Locale locale) {
        RecordOvertimeOrder.Outcome outcome =
                recordOvertimeOrder.record(actor, request::order, request.people());
        return EntityTag.answer(
                HttpStatus.CREATED,
                outcome.order().revision(),
                new RecordedOrderView(
                        view(actor, outcome.order()),
                        problems.findings(outcome.findings(), locale)));
    }

    @Serves(
            value = "Reads a surat perintah lembur",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "whom it names")
    @GetMapping("/{id}")
    ResponseEntity<OvertimeOrderView> read(Actor actor, @PathVariable UUID id) {
        return tagged(actor, readOvertimeOrders.read(actor, new OvertimeOrderId(id)));
    }

    @Serves(
            value =
                    "Lists a person's surat perintah lembur, or a month's of one's units, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR},
            who = "the person himself")
    @GetMapping
    Page<OvertimeOrderView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        List<OvertimeOrder> orders = orders(actor, person, month, place(cursor), most + 1);
        var actions = readOvertimeOrders.actions(actor, orders);
        var pending = readOvertimeOrders.pending(actor);
        var shown = readOvertimeOrders.shown(actor, orders);
        List<OvertimeOrderView> oneMore =
                orders.stream()
                        .map(
                                order ->
                                        OvertimeOrderView.of(
                                                order,
                                                shown.apply(order),
                                                null,
                                                pending.test(order),
                                                actions.apply(order)))
                        .toList();
        return Page.of(oneMore, most, order -> Cursor.of(order.from(), order.id()));
    }

    @Serves(
            value =
                    "Calls a surat perintah lembur off for all whom it names; the order stays on record",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/cancellation")
    ResponseEntity<OvertimeOrderView> cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(actor, cancelOvertimeOrder.cancel(actor, new OvertimeOrderId(id), seen));
    }

    private List<OvertimeOrder> orders(
            Actor actor,
            @Nullable PersonId person,
            @Nullable YearMonth month,
            OvertimeOrders.@Nullable Place after,
            int limit) {
        if ((person == null) == (month == null)) {
            throw Refused.invalid("filter-invalid", Refused.Finding.of("month", "person-or-month"));
        }
        return person != null
                ? readOvertimeOrders.list(actor, person, after, limit)
                : readOvertimeOrders.list(actor, requireNonNull(month), after, limit);
    }

    private static OvertimeOrders.@Nullable Place place(@Nullable String text) {
        Cursor cursor = Cursor.parse(text, KEYS);
        return cursor == null
                ? null
                : new OvertimeOrders.Place(cursor.dateTime(0), new OvertimeOrderId(cursor.uuid(1)));
    }

    private OvertimeOrderView view(Actor actor, OvertimeOrder order) {
        return OvertimeOrderView.of(
                order,
                readOvertimeOrders.shown(actor, List.of(order)).apply(order),
                readOvertimeOrders.hours(actor, order),
                readOvertimeOrders.pending(actor).test(order),
                readOvertimeOrders.actions(actor, List.of(order)).apply(order));
    }

    private ResponseEntity<OvertimeOrderView> tagged(Actor actor, OvertimeOrder order) {
        return EntityTag.answer(HttpStatus.OK, order.revision(), view(actor, order));
    }
}
