package id.kinerja.platform.contract;

import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one method does that a contract tells.
 *
 * @param codes the problems it names, each with its status, or {@link #FINDING} where it stands in
 *     a list of findings
 * @param statuses the names of the HTTP statuses it answers with
 */
record MethodFacts(
        MethodCall method,
        List<MethodCall> calls,
        Map<String, Integer> codes,
        Set<String> statuses) {

    static final int FINDING = 0;

    private static final String REFUSED = "id/kinerja/kernel/Refused";
    private static final String HTTP_STATUS = "org/springframework/http/HttpStatus";

    private static final Map<String, Integer> KINDS =
            Map.of("notFound", 404, "forbidden", 403, "conflict", 409, "invalid", 422);

    private static final Map<String, Integer> STATUSES =
            Map.of(
                    "NOT_FOUND", 404,
                    "FORBIDDEN", 403,
                    "CONFLICT", 409,
                    "STALE", 412,
                    "INVALID", 422,
                    "NOT_YET", 503);

    static MethodFacts none(MethodCall method) {
        return new MethodFacts(method, List.of(), Map.of(), Set.of());
    }

    static MethodFacts of(MethodCall method, MethodModel model, Set<String> known) {
        Reading reading = new Reading(known);
        model.code().ifPresent(code -> code.forEach(reading::read));
        reading.pending.forEach(code -> reading.codes.putIfAbsent(code, FINDING));
        return new MethodFacts(method, reading.calls, reading.codes, reading.statuses);
    }

    boolean calls(String owner, String name) {
        return calls.stream()
                .anyMatch(call -> call.name().equals(name) && call.owner().equals(owner));
    }

    boolean callsAny(String name) {
        return calls.stream().anyMatch(call -> call.name().equals(name));
    }

    /** Goes through a body; a code waits until it is known what it is handed to. */
    private static final class Reading {

        private final Set<String> known;
        private final List<MethodCall> calls = new ArrayList<>();
        private final Map<String, Integer> codes = new TreeMap<>();
        private final Set<String> statuses = new HashSet<>();
        private final Deque<String> pending = new ArrayDeque<>();

        private String kind = "";

        private Reading(Set<String> known) {
            this.known = known;
        }

        private void read(Object element) {
            switch (element) {
                case ConstantInstruction constant
                        when constant.constantValue() instanceof String text
                                && known.contains(text) ->
                        pending.push(text);
                case FieldInstruction field when field.opcode() == Opcode.GETSTATIC ->
                        staticOf(field);
                case InvokeInstruction call -> called(call);
                case InvokeDynamicInstruction lambda ->
                        lambda.bootstrapArgs().stream()
                                .filter(DirectMethodHandleDesc.class::isInstance)
                                .map(DirectMethodHandleDesc.class::cast)
                                .forEach(this::referred);
                default -> {
                    // neither names a problem nor leads on
                }
            }
        }

        private void staticOf(FieldInstruction field) {
            String owner = field.owner().asInternalName();
            if (owner.equals(REFUSED + "$Kind")) {
                kind = field.name().stringValue();
            }
            if (owner.equals(HTTP_STATUS)) {
                statuses.add(field.name().stringValue());
            }
            calls.add(new MethodCall(owner, "<clinit>", "()V"));
        }

        private void called(InvokeInstruction instruction) {
            MethodCall call =
                    new MethodCall(
                            instruction.owner().asInternalName(),
                            instruction.name().stringValue(),
                            instruction.type().stringValue());
            calls.add(call);
            if (instruction.opcode() == Opcode.INVOKESTATIC && call.isOurs()) {
                calls.add(call.initialiser());
            }
            if (call.owner().equals(REFUSED) && KINDS.containsKey(call.name())) {
                pending.forEach(code -> codes.put(code, KINDS.get(call.name())));
                pending.clear();
            } else if (call.owner().equals(REFUSED) && STATUSES.containsKey(kind)) {
                pending.forEach(code -> codes.put(code, STATUSES.get(kind)));
                pending.clear();
            } else if (call.owner().equals(REFUSED + "$Finding") && !pending.isEmpty()) {
                codes.putIfAbsent(pending.pop(), FINDING);
            }
        }

        private void referred(DirectMethodHandleDesc handle) {
            String owner = handle.owner().descriptorString();
            calls.add(
                    new MethodCall(
                            owner.substring(1, owner.length() - 1),
                            handle.methodName(),
                            handle.lookupDescriptor()));
        }
    }
}
