package id.kinerja.platform.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Which of our methods can be reached from an endpoint, read from the byte code, so that its
 * contract names what it can refuse with and nobody has to keep a list.
 *
 * <p>A port stands for all that implement it; what a framework calls is not followed, nor what is
 * asked only to show which actions there are: nobody is refused by that.
 */
final class CallGraph {

    /** How the classes end that say which actions a caller may take. */
    private static final String ACTIONS = "Actions";

    private final Map<String, ClassModel> classes = new HashMap<>();
    private final Map<String, List<String>> subtypes = new HashMap<>();
    private final Map<MethodCall, MethodModel> methods = new HashMap<>();
    private final Map<MethodCall, Set<MethodCall>> targets = new HashMap<>();
    private final Map<MethodCall, MethodFacts> facts = new HashMap<>();
    private final Set<String> codes;

    /**
     * @param codes every problem code that has a text
     */
    CallGraph(Set<String> codes) {
        this.codes = codes;
        for (Resource file : ourClasses()) {
            ClassModel read = parsed(file);
            String name = read.thisClass().asInternalName();
            classes.put(name, read);
            read.methods()
                    .forEach(
                            one ->
                                    methods.put(
                                            new MethodCall(
                                                    name,
                                                    one.methodName().stringValue(),
                                                    one.methodType().stringValue()),
                                            one));
            Stream.concat(read.superclass().stream(), read.interfaces().stream())
                    .map(type -> type.asInternalName())
                    .forEach(
                            parent ->
                                    subtypes.computeIfAbsent(parent, none -> new ArrayList<>())
                                            .add(name));
        }
    }

    /** The facts of every method that this one can reach, itself among them. */
    List<MethodFacts> reachedFrom(Method method) {
        Set<MethodCall> seen = new HashSet<>();
        Deque<MethodCall> open = new ArrayDeque<>();
        List<MethodFacts> reached = new ArrayList<>();
        open.add(
                new MethodCall(
                        method.getDeclaringClass().getName().replace('.', '/'),
                        method.getName(),
                        descriptor(method)));
        while (!open.isEmpty()) {
            for (MethodCall target : targets.computeIfAbsent(open.remove(), this::targetsOf)) {
                if (seen.add(target)) {
                    MethodFacts found = factsOf(target);
                    reached.add(found);
                    open.addAll(found.calls());
                }
            }
        }
        return reached;
    }

    private static String descriptor(Method method) {
        return MethodTypeDesc.of(
                        method.getReturnType().describeConstable().orElseThrow(),
                        Stream.of(method.getParameterTypes())
                                .map(type -> type.describeConstable().orElseThrow())
                                .toList())
                .descriptorString();
    }

    /** Where a call may end: the method itself, and what overrides it. */
    private Set<MethodCall> targetsOf(MethodCall call) {
        if (call.owner().endsWith(ACTIONS)) {
            return Set.of();
        }
        Set<MethodCall> found = new LinkedHashSet<>();
        declaredIn(call.owner(), call).ifPresent(found::add);
        below(call.owner(), new HashSet<>())
                .forEach(type -> declaredIn(type, call).ifPresent(found::add));
        return found;
    }

    private Set<String> below(String type, Set<String> found) {
        for (String subtype : subtypes.getOrDefault(type, List.of())) {
            if (found.add(subtype)) {
                below(subtype, found);
            }
        }
        return found;
    }

    private Optional<MethodCall> declaredIn(String type, MethodCall call) {
        String at = type;
        while (classes.containsKey(at)) {
            MethodCall there = new MethodCall(at, call.name(), call.descriptor());
            if (methods.containsKey(there)) {
                return Optional.of(there);
            }
            at = classes.get(at).superclass().map(parent -> parent.asInternalName()).orElse("");
        }
        return Optional.empty();
    }

    private MethodFacts factsOf(MethodCall call) {
        return facts.computeIfAbsent(
                call,
                unread ->
                        Optional.ofNullable(methods.get(call))
                                .filter(one -> (one.flags().flagsMask() & Modifier.ABSTRACT) == 0)
                                .map(one -> MethodFacts.of(call, one, codes))
                                .orElse(MethodFacts.none(call)));
    }

    private static List<Resource> ourClasses() {
        try {
            Resource[] all =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:id/kinerja/**/*.class");
            return Stream.of(all).filter(CallGraph::isOfTheProduct).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static boolean isOfTheProduct(Resource file) {
        String place = file.toString();
        return place.contains("test-classes")
                ? place.contains("/platform/sample/")
                : !place.contains("-tests.jar");
    }

    private static ClassModel parsed(Resource file) {
        try (InputStream bytes = file.getInputStream()) {
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
