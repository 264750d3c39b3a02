package id.kinerja.bench.load;

import id.kinerja.bench.ground.Tool;
import id.kinerja.bench.rule.Gate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator wrk, whose requests cost far less than those that it measures. */
public final class Wrk {

    private static final Pattern COUNT =
            Pattern.compile("(\\d+) requests in ([\\d.]+)s", Pattern.MULTILINE);

    private Wrk() {}

    /**
     * @param seconds as wrk itself measured them
     */
    public record Outcome(long requests, double seconds) {

        public double perSecond() {
            return requests / seconds;
        }
    }

    /** Closed loop; any answer but 2xx and 3xx ends the run. */
    public static Outcome run(String url, int connections, int seconds, String... headers)
            throws InterruptedException {
        List<String> command =
                new java.util.ArrayList<>(
                        List.of(
                                "wrk",
                                "-t1",
                                "-c" + connections,
                                "-d" + seconds + "s",
                                "--timeout",
                                "30s"));
        for (String header : headers) {
            command.addAll(List.of("-H", header));
        }
        command.add(url);
        return outcome(Tool.run("wrk", Map.of(), command));
    }

    static Outcome outcome(String printed) {
        Gate.holds(
                "Not every request was answered well:\n" + printed,
                !printed.contains("Non-2xx") && !printed.contains("Socket errors"));
        Matcher count = COUNT.matcher(printed);
        Gate.holds("wrk did not say how many requests were answered:\n" + printed, count.find());
        return new Outcome(Long.parseLong(count.group(1)), Double.parseDouble(count.group(2)));
    }
}
