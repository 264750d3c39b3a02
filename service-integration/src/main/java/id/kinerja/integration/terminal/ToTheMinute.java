package id.kinerja.integration.terminal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds a scan again that came another way: a cloud tells its time with seconds or without, so that
 * one punch may be told as two times of the same minute.
 */
public final class ToTheMinute {

    private static final int SECONDS = 60;

    private final List<CloudMessage> scans;

    public ToTheMinute(List<CloudMessage> scans) {
        this.scans = List.copyOf(scans);
    }

    /** How each of them may have been told before. */
    public List<AttlogLine> forms() {
        return scans.stream().flatMap(scan -> forms(scan).stream()).distinct().toList();
    }

    /**
     * Their lines, each as it was told before where it was.
     *
     * @param known what is there of the forms
     */
    public List<String> lines(Set<String> known) {
        List<String> lines = new ArrayList<>();
        for (CloudMessage scan : scans) {
            forms(scan).stream()
                    .filter(form -> known.contains(form.said()))
                    .map(AttlogLine::text)
                    .findFirst()
                    .or(scan::line)
                    .ifPresent(lines::add);
        }
        return lines;
    }

    /** First as it is told now. */
    private static List<AttlogLine> forms(CloudMessage scan) {
        return scan.line().flatMap(AttlogLine::parse).stream()
                .flatMap(line -> Stream.concat(Stream.of(line), others(line, scan.isToTheSecond())))
                .toList();
    }

    private static Stream<AttlogLine> others(AttlogLine line, boolean toTheSecond) {
        IntStream seconds = toTheSecond ? IntStream.of(0) : IntStream.range(1, SECONDS);
        return seconds.mapToObj(
                second ->
                        new AttlogLine(line.pin(), at(line, second), line.status(), line.verify()));
    }

    private static LocalDateTime at(AttlogLine line, int second) {
        return line.deviceTime().withSecond(second);
    }
}
