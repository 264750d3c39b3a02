package id.kinerja.launcher;

import java.io.Console;
import java.nio.file.Path;
import java.util.Optional;

/** Asks before what can't be undone. */
final class Consent {

    private Consent() {}

    /**
     * Throws {@link LauncherFault} unless somebody sits at the terminal and agrees.
     *
     * @param understood whether what was typed can be asked about at all
     */
    static void ask(Path root, boolean understood) {
        Console terminal =
                Optional.ofNullable(System.console())
                        .filter(console -> console.isTerminal() && understood)
                        .orElseThrow(() -> new LauncherFault(unasked(root)));
        String answer =
                terminal.readLine(
                        "This forgets all data in %s for ever. Type yes to go on: ", root);
        if (!"yes".equals(answer)) {
            throw new LauncherFault("Nothing was forgotten");
        }
    }

    private static String unasked(Path root) {
        return "reset forgets all data in " + root + " for ever: say so with ./kinerja reset --yes";
    }
}
