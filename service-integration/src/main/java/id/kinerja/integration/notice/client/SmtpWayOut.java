package id.kinerja.integration.notice.client;

import id.kinerja.integration.notice.Address;
import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.ChannelAccess;
import id.kinerja.integration.notice.SmtpSecurity;
import id.kinerja.integration.notice.WayOut;
import id.kinerja.kernel.AgencyId;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail by the agency's own server; its Message-ID is that of the delivery, however often. */
@Component
class SmtpWayOut implements WayOut {

    private final OutsideLine line;
    private final NoticeProperties properties;
    private final PublicSockets sockets;

    SmtpWayOut(OutsideLine line, NoticeProperties properties) {
        this.line = line;
        this.properties = properties;
        this.sockets = new PublicSockets(properties.hosts());
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Answer send(AgencyId agency, ChannelAccess access, Parcel parcel) {
        ChannelAccess.Smtp server = (ChannelAccess.Smtp) access;
        return line.guarded(agency, Channel.EMAIL, () -> send(server, parcel));
    }

    private Answer send(ChannelAccess.Smtp server, Parcel parcel) throws MessagingException {
        if (!isAddress(Objects.requireNonNull(parcel.address()).value())) {
            return Answer.REFUSED;
        }
        JavaMailSenderImpl sender = sender(server);
        try {
            sender.send(message(sender, server, parcel));
            return Answer.TAKEN;
        } catch (MailSendException fault) {
            if (isAboutTheAddress(fault)) {
                return Answer.REFUSED;
            }
            throw fault;
        }
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text).validate();
            return true;
        } catch (AddressException unusable) {
            return false;
        }
    }

    private static MimeMessage message(
            JavaMailSenderImpl sender, ChannelAccess.Smtp server, Parcel parcel)
            throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        Address to = Objects.requireNonNull(parcel.address());
        helper.setFrom(server.sender());
        helper.setTo(to.value());
        helper.setSubject(parcel.message().title());
        helper.setText(parcel.message().body());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(
                "Message-ID",
                "<"
                        + parcel.id().value()
                        + server.sender().substring(server.sender().lastIndexOf('@'))
                        + ">");
        return message;
    }

    private JavaMailSenderImpl sender(ChannelAccess.Smtp server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setUsername(server.username());
        sender.setPassword(server.password());
        boolean tls = server.security() == SmtpSecurity.TLS;
        boolean startTls = server.security() == SmtpSecurity.STARTTLS;
        String millis = Long.toString(properties.timeout().toMillis());
        Properties mail = sender.getJavaMailProperties();
        mail.put("mail.smtp.auth", Boolean.toString(server.username() != null));
        mail.put("mail.smtp.ssl.enable", Boolean.toString(tls));
        mail.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        mail.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        mail.put("mail.smtp.ssl.checkserveridentity", "true");
        mail.put("mail.smtp.socketFactory", sockets);
        mail.put("mail.smtp.socketFactory.fallback", "false");
        mail.put("mail.smtp.ssl.socketFactory", sockets);
        mail.put("mail.smtp.connectiontimeout", millis);
        mail.put("mail.smtp.timeout", millis);
        mail.put("mail.smtp.writetimeout", millis);
        return sender;
    }

    /** The server has taken none of the addresses, and said so for good. */
    private static boolean isAboutTheAddress(MailSendException fault) {
        return fault.getFailedMessages().values().stream()
                .anyMatch(
                        one ->
                                one instanceof SendFailedException failed
                                        && failed.getInvalidAddresses() != null
                                        && failed.getInvalidAddresses().length > 0);
    }
}
