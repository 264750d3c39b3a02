package id.kinerja.integration.notice;

/** What goes out until an agency writes its own. */
public final class ShippedTemplates {

    private static final int SHIPPED = 0;
    private static final String LETTER =
            """
            Yth. {nama},

            Ada pemberitahuan baru tentang {judul} untuk Anda di Kinerja. Silakan buka tautan berikut untuk membacanya:

            {tautan}

            Pesan ini dikirim otomatis. Pilihan pemberitahuan dapat diatur di Kinerja.
            """;
    private static final String LETTER_OF_THE_DAY =
            """
            Yth. {nama},

            Ada {jumlah} tugas dan pemberitahuan yang menunggu Anda di Kinerja. Silakan buka tautan berikut:

            {tautan}

            Pesan ini dikirim sekali sehari. Pilihan pemberitahuan dapat diatur di Kinerja.
            """;

    private ShippedTemplates() {}

    public static NoticeTemplate of(Channel channel, NoticeForm form) {
        return new NoticeTemplate(channel, form, SHIPPED, title(form), body(channel, form));
    }

    private static String title(NoticeForm form) {
        return switch (form) {
            case SINGLE -> "Kinerja: pemberitahuan {judul}";
            case DIGEST -> "Kinerja: {jumlah} hal menunggu Anda";
        };
    }

    private static String body(Channel channel, NoticeForm form) {
        if (channel == Channel.EMAIL) {
            return form == NoticeForm.SINGLE ? LETTER : LETTER_OF_THE_DAY;
        }
        return form == NoticeForm.SINGLE
                ? "Ada pemberitahuan baru tentang {judul} di Kinerja. {tautan}"
                : "Ada {jumlah} tugas dan pemberitahuan yang menunggu Anda di Kinerja. {tautan}";
    }
}
