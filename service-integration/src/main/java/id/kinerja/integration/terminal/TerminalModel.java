package id.kinerja.integration.terminal;

import id.kinerja.integration.attendance.VerifyMethod;
import id.kinerja.kernel.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the codes mean by which terminals of a model say how they knew somebody.
 *
 * @param name as {@link #named} has it
 * @param methods by code; one that isn't told means nothing that is known
 */
public record TerminalModel(String name, SortedMap<Integer, VerifyMethod> methods, long revision) {

    /** How many codes can be told. */
    public static final int MOST = 50;

    /** A name can't be longer. */
    public static final int LONGEST = 60;

    private static final Pattern NAME = Pattern.compile("[A-Z0-9][A-Z0-9 ._+-]{0,59}");
    private static final String INVALID = "terminal-model-invalid";
    private static final String METHODS = "methods";

    public TerminalModel {
        methods = Collections.unmodifiableSortedMap(new TreeMap<>(methods));
    }

    /** What a code means. */
    public record Code(int code, VerifyMethod method) {}

    /**
     * @param seen the revision that is known; 0 of a model of which nothing is told yet
     * @throws Refused where no code is told, since all of them would mean nothing then; else naming
     *     each that was told above already, by its place from 1
     */
    public static TerminalModel told(String name, List<Code> codes, long seen) {
        SortedMap<Integer, VerifyMethod> methods = new TreeMap<>();
        List<Refused.Finding> findings = new ArrayList<>();
        if (codes.isEmpty()) {
            findings.add(Refused.Finding.of(METHODS, "verify-codes-missing"));
        }
        for (int at = 0; at < codes.size(); at++) {
            Code told = codes.get(at);
            if (methods.putIfAbsent(told.code(), told.method()) != null) {
                findings.add(Refused.Finding.ofRow(at + 1, METHODS, "verify-code-repeated"));
            }
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid(INVALID, findings);
        }
        return new TerminalModel(named(name), methods, seen + 1);
    }

    /** In capitals, so that it is one model however it is written. */
    public static String named(String written) {
        String name = written.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            throw Refused.invalid(
                    INVALID, Refused.Finding.of("model", "terminal-model-not-understood"));
        }
        return name;
    }

    public List<Code> codes() {
        return methods.entrySet().stream()
                .map(one -> new Code(one.getKey(), one.getValue()))
                .toList();
    }
}
