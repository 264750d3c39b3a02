package id.kinerja.integration.notice.client;

import com.interaso.webpush.VapidKeys;
import id.kinerja.integration.notice.ChannelAccess;
import id.kinerja.integration.notice.PushKeys;
import java.util.Base64;
import org.springframework.stereotype.Component;

@Component
class VapidPushKeys implements PushKeys {

    @Override
    public ChannelAccess.Push make(String subject) {
        VapidKeys keys = VapidKeys.generate();
        return new ChannelAccess.Push(
                subject,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(keys.getApplicationServerKey()),
                keys.getX509PublicKey(),
                keys.getPkcs8PrivateKey());
    }
}
