package id.kinerja.integration.notice;

/**
 * What a message says, with places for a few words; see {@link TemplateRules} for what it can't.
 *
 * @param version 0 for what is shipped
 */
public record NoticeTemplate(
        Channel channel, NoticeForm form, int version, String title, String body) {

    /**
     * What stands in the places.
     *
     * @param name of whoever is told
     * @param subject what it is about, in a word
     * @param link where it can be seen
     */
    public record Words(String name, String subject, String link, long count) {

        /** Names of people stand in no log. */
        @Override
        public String toString() {
            return "(words)";
        }
    }

    /** A message as it goes out. */
    public record Message(String title, String body) {

        @Override
        public String toString() {
            return "(message)";
        }
    }

    public Message fill(Words words) {
        return new Message(fill(title, words), fill(body, words));
    }

    private static String fill(String text, Words words) {
        return TemplateRules.filled(
                text,
                place ->
                        switch (place) {
                            case "nama" -> words.name();
                            case "judul" -> words.subject();
                            case "tautan" -> words.link();
                            case "jumlah" -> Long.toString(words.count());
                            default -> throw new IllegalStateException("No place " + place);
                        });
    }
}
