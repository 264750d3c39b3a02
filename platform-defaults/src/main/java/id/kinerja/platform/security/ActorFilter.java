package id.kinerja.platform.security;

import id.kinerja.kernel.Actor;
import id.kinerja.platform.agency.ActorScope;
import id.kinerja.platform.agency.AgencyScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the rest of a request into the scope of its caller and his agency. */
final class ActorFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Actor> actor = TokenActors.current();
        if (actor.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            AgencyScope.call(
                    actor.get().agency(),
                    () ->
                            ActorScope.call(
                                    actor.get(),
                                    () -> {
                                        chain.doFilter(request, response);
                                        return true;
                                    }));
        } catch (ServletException | IOException | RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new ServletException(fault);
        }
    }
}
