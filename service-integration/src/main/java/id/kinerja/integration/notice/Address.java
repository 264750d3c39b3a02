package id.kinerja.integration.notice;

/** Where somebody can be reached; it stands in no answer, event, log or trail. */
public record Address(Channel channel, String value) {

    private static final int SHOWN_DIGITS = 3;

    /** As it may be shown to himself. */
    public String masked() {
        if (channel == Channel.EMAIL) {
            return value.charAt(0) + "***" + value.substring(value.lastIndexOf('@'));
        }
        return "***" + value.substring(value.length() - SHOWN_DIGITS);
    }

    /** Addresses of people stand in no log. */
    @Override
    public String toString() {
        return "(address)";
    }
}
