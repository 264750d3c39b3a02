package id.kinerja.platform.security;

import java.util.List;

/** Paths that take no token because something else identifies the caller, such as a terminal. */
public record PublicRoutes(List<String> patterns) {

    public PublicRoutes {
        patterns = List.copyOf(patterns);
    }
}
