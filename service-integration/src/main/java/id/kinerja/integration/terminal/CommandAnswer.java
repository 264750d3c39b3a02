package id.kinerja.integration.terminal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a terminal says of one command. */
public record CommandAnswer(long id, int returnCode) {

    private static final Pattern FORM =
            Pattern.compile("\\s*ID=([0-9]{1,18})&Return=(-?[0-9]{1,9})(?:&.*)?");

    /** Several come in one body, and between them lines of what a command has shown. */
    public static List<CommandAnswer> in(String body) {
        return body.lines().flatMap(line -> parse(line).stream()).toList();
    }

    public TerminalCommand.State state() {
        return CommandResult.of(returnCode) == CommandResult.TAKEN
                ? TerminalCommand.State.DONE
                : TerminalCommand.State.FAILED;
    }

    private static Optional<CommandAnswer> parse(String line) {
        Matcher found = FORM.matcher(line);
        return found.matches()
                ? Optional.of(
                        new CommandAnswer(
                                Long.parseLong(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }
}
