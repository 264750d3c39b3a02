package id.kinerja.integration.terminal;

import java.util.List;

/** What a vendor's cloud says when it is asked. */
public sealed interface CloudAnswer {

    /**
     * @param text as it came
     * @param scans each as a message of its own
     */
    record Told(String text, List<CloudMessage> scans) implements CloudAnswer {

        public Told {
            scans = List.copyOf(scans);
        }
    }

    /** Nothing that could be taken. */
    record Failed(CloudPull.Fault fault) implements CloudAnswer {}
}
