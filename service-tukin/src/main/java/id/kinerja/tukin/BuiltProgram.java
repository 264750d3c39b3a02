package id.kinerja.tukin;

import id.kinerja.tukin.run.Program;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** The build of this service; all replicas of one have the same. */
@Component
class BuiltProgram implements Program {

    private static final String UNKNOWN = "";

    private final String version;

    BuiltProgram(ObjectProvider<BuildProperties> build) {
        version =
                Optional.ofNullable(build.getIfAvailable())
                        .map(built -> built.getVersion() + " " + built.getTime())
                        .orElse(UNKNOWN);
    }

    @Override
    public String version() {
        return version;
    }
}
