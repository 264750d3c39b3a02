package id.kinerja.integration.notice;

import java.net.URI;

/** Where the installation lets messages go; agencies and people name hosts, so that it says. */
public interface OutsideHosts {

    /**
     * Whether a mail server or a gateway may be called by that name. What the name leads to is
     * looked at whenever it is called.
     *
     * @param host a name, or an address as it is written in a URL
     */
    boolean mayBe(String host);

    /**
     * Whether that is called as hosts of one's own network are and may be called all the same, so
     * that a secret may go there without TLS.
     *
     * @param host a name, or an address as it is written in a URL
     */
    boolean isInside(String host);

    /** Whether browsers may ask us to write there. */
    boolean isPushService(URI endpoint);
}
