package id.kinerja.gateway;

import java.io.IOException;
import java.net.SocketException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * A kept connection may be closed in the very moment it is used again: what only reads is then sent
 * once more. A change is not, since nobody here knows whether it was heard; its caller has a key.
 */
final class ReadOnceMore implements HttpRequestRetryStrategy {

    @Override
    public boolean retryRequest(
            HttpRequest request, IOException fault, int tries, HttpContext context) {
        boolean lineWasGone =
                fault instanceof NoHttpResponseException
                        || fault.getClass() == SocketException.class;
        return tries <= 1 && lineWasGone && Method.isSafe(request.getMethod());
    }

    /** Whatever a service has answered goes on to the caller. */
    @Override
    public boolean retryRequest(HttpResponse response, int tries, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int tries, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }

    @Override
    public TimeValue getRetryInterval(
            HttpRequest request, IOException fault, int tries, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }
}
