package id.kinerja.platform.security;

import id.kinerja.kernel.Actor;
import id.kinerja.platform.agency.ActorScope;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.agency.Caller;
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
        Optional<Caller> caller = TokenActors.caller();
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            ActorScope.call(caller.get(), () -> inAgency(request, response, chain));
        } catch (ServletException | IOException | RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new ServletException(fault);
        }
    }

    /** Whoever belongs to no agency stays outside of the wall. */
    private static boolean inAgency(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws Exception {
        Optional<Actor> actor = TokenActors.current();
        if (actor.isEmpty()) {
            chain.doFilter(request, response);
            return true;
        }
        return AgencyScope.call(
                actor.get().agency(),
                () -> {
                    chain.doFilter(request, response);
                    return true;
                });
    }
}
