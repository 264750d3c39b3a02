package id.kinerja.gateway;

import java.io.IOException;
import org.apache.catalina.Container;
import org.apache.catalina.Pipeline;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What Tomcat refuses before any filter is reached, such as a bad address or headers over the
 * limit, is told as a problem too, not as a page.
 */
@Component
final class UnreadableRequests
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final GatewayProblems problems;

    UnreadableRequests(GatewayProblems problems) {
        this.problems = problems;
    }

    /** Nearer to the application than Tomcat's own report, which is silent once one is written. */
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> host(context).addValve(new Report()));
    }

    private static Pipeline host(Container context) {
        return context.getParent().getPipeline();
    }

    /** Writes the problem of an answer that has no body yet. */
    private final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable fault) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            String code = status == HttpStatus.INTERNAL_SERVER_ERROR ? "internal" : "http-400";
            try {
                problems.write(request.getRequest(), response.getResponse(), code, status);
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("The caller has gone", gone);
            }
        }
    }
}
