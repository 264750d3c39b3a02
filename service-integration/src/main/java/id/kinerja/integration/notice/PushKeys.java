package id.kinerja.integration.notice;

/** Where keys for web push come from. */
public interface PushKeys {

    ChannelAccess.Push make(String subject);
}
