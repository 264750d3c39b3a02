package id.kinerja.integration.notice;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How an agency reaches the outside by one channel, secrets among it. */
public sealed interface ChannelAccess {

    Channel channel();

    /**
     * A mail server.
     *
     * @param sender the address that messages come from
     */
    record Smtp(
            String host,
            int port,
            SmtpSecurity security,
            @Nullable String username,
            @Nullable String password,
            String sender)
            implements ChannelAccess {

        public boolean sendsInTheClear() {
            return security == SmtpSecurity.NONE && password != null;
        }

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public String toString() {
            return "(mail server)";
        }
    }

    /**
     * A gateway of WhatsApp.
     *
     * @param url to which messages are posted
     */
    record Gateway(URI url, String token) implements ChannelAccess {

        /** Whether the address has more than a place, which readers would see. */
        public boolean mayTellASecret() {
            return url.getRawUserInfo() != null
                    || url.getRawQuery() != null
                    || url.getRawFragment() != null;
        }

        public boolean sendsInTheClear() {
            return !"https".equalsIgnoreCase(url.getScheme());
        }

        /** For readers; one kept from earlier may have more. */
        public URI place() {
            return mayTellASecret()
                    ? URI.create(url.getScheme() + "://" + host() + url.getRawPath())
                    : url;
        }

        private String host() {
            return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
        }

        @Override
        public Channel channel() {
            return Channel.WHATSAPP;
        }

        @Override
        public String toString() {
            return "(gateway)";
        }
    }

    /**
     * Keys by which push services know the agency (VAPID, RFC 8292).
     *
     * @param subject mailto: or https:, for whoever runs the push service
     * @param applicationKey for browsers, base 64 for URLs
     * @param publicKey X.509
     * @param privateKey PKCS#8
     */
    record Push(String subject, String applicationKey, String publicKey, String privateKey)
            implements ChannelAccess {

        @Override
        public Channel channel() {
            return Channel.WEB_PUSH;
        }

        public Push of(String other) {
            return new Push(other, applicationKey, publicKey, privateKey);
        }

        @Override
        public String toString() {
            return "(keys)";
        }
    }
}
