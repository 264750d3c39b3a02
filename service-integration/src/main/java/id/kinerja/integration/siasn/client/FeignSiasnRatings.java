package id.kinerja.integration.siasn.client;

import id.kinerja.integration.siasn.Drift;
import id.kinerja.integration.siasn.KeptRating;
import id.kinerja.integration.siasn.OutgoingRating;
import id.kinerja.integration.siasn.RatedPeriod;
import id.kinerja.integration.siasn.RatingMarks;
import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnRatings;
import id.kinerja.integration.siasn.SiasnReply;
import id.kinerja.kernel.Nip;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The lists rw-skp22 and rw-kinerjaperiodik, and what is written to them. */
@Component
class FeignSiasnRatings implements SiasnRatings {

    private static final int LONGEST_WORD = 300;

    private final SiasnClient client;
    private final SiasnLine line;

    FeignSiasnRatings(SiasnClient client, SiasnLine line) {
        this.client = client;
        this.line = line;
    }

    @Override
    public Saved save(SiasnAccess access, OutgoingRating rating) {
        try {
            return saved(
                    line.tell(
                            access,
                            (gateway, operator) ->
                                    rating.period().isAnnual()
                                            ? client.saveAnnualRating(
                                                    gateway, operator, RatingBody.annual(rating))
                                            : client.savePeriodicRating(
                                                    gateway,
                                                    operator,
                                                    RatingBody.periodic(rating))));
        } catch (SiasnFailure failure) {
            return new Unknown(failure.fault());
        }
    }

    @Override
    public SiasnReply<List<KeptRating>> kept(SiasnAccess access, Nip nip, RatedPeriod period) {
        try {
            Set<Drift> drift = new HashSet<>();
            return new SiasnReply.Found<>(list(access, nip, period.isAnnual(), drift), drift);
        } catch (SiasnFailure failure) {
            return new SiasnReply.Failed<>(failure.fault());
        }
    }

    @Override
    public SiasnReply<List<KeptRating>> all(SiasnAccess access, Nip nip) {
        try {
            Set<Drift> drift = new HashSet<>();
            List<KeptRating> kept = new ArrayList<>(list(access, nip, true, drift));
            kept.addAll(list(access, nip, false, drift));
            return new SiasnReply.Found<>(kept, drift);
        } catch (SiasnFailure failure) {
            return new SiasnReply.Failed<>(failure.fault());
        }
    }

    private List<KeptRating> list(SiasnAccess access, Nip nip, boolean annual, Set<Drift> drift) {
        Envelope envelope =
                Envelope.of(
                        line.ask(
                                access,
                                (gateway, operator) ->
                                        annual
                                                ? client.annualRatings(
                                                        gateway, operator, nip.digits())
                                                : client.periodicRatings(
                                                        gateway, operator, nip.digits())));
        List<KeptRating> kept =
                envelope.objects().stream().map(fields -> kept(fields, annual)).toList();
        drift.addAll(envelope.drift());
        return kept;
    }

    @Override
    public SiasnReply<Boolean> remove(SiasnAccess access, String row) {
        try {
            RawAnswer answer =
                    line.ask(
                            access,
                            (gateway, operator) ->
                                    client.deletePeriodicRating(gateway, operator, row));
            JsonNode json = answer.json();
            if (json == null) {
                return new SiasnReply.Failed<>(SiasnFault.UNREADABLE);
            }
            if (answer.isNotFound()) {
                return Envelope.of(answer).object().isEmpty()
                        ? new SiasnReply.Found<>(false, Set.of())
                        : new SiasnReply.Failed<>(SiasnFault.UNREADABLE);
            }
            return isSuccess(new Fields(json, new HashSet<>())) && answer.isFine()
                    ? new SiasnReply.Found<>(true, Set.of())
                    : new SiasnReply.Failed<>(SiasnFault.UNREADABLE);
        } catch (SiasnFailure failure) {
            return new SiasnReply.Failed<>(failure.fault());
        }
    }

    private static Saved saved(RawAnswer answer) {
        JsonNode json = answer.json();
        if (json == null) {
            return new Unknown(SiasnFault.UNREADABLE);
        }
        Fields fields = new Fields(json, new HashSet<>());
        if (answer.isFine() && isSuccess(fields)) {
            return new Taken(row(fields).orElse(null));
        }
        boolean says = fields.text("message") != null && fields.node("type") == null;
        return says && !answer.isNotFound()
                ? new Declined(said(fields.text("message")))
                : new Unknown(SiasnFault.UNREADABLE);
    }

    private static boolean isSuccess(Fields fields) {
        String success = fields.text("success");
        return success == null ? "1".equals(fields.text("code")) : success.equals("true");
    }

    private static Optional<String> row(Fields fields) {
        return Stream.of(Optional.ofNullable(fields.node("mapData")), data(fields))
                .flatMap(Optional::stream)
                .filter(JsonNode::isObject)
                .map(node -> new Fields(node, new HashSet<>()))
                .map(map -> map.text("rwSkpId", "rwKinerjaPeriodikId", "id"))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static Optional<JsonNode> data(Fields fields) {
        JsonNode data = fields.node("data");
        if (data == null || !data.isObject()) {
            return Optional.empty();
        }
        JsonNode inner = new Fields(data, new HashSet<>()).node("mapData");
        return Optional.of(inner == null ? data : inner);
    }

    /** Without numbers that could be somebody's. */
    private static String said(@Nullable String message) {
        String text = message == null ? "" : message.replaceAll("[0-9]{6,}", "…");
        return text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) : text;
    }

    private static KeptRating kept(Fields fields, boolean annual) {
        String kind = fields.text("periodikId");
        RatedPeriod.Kind part = kind == null ? null : RatingBody.kind(kind);
        return new KeptRating(
                fields.text("id"),
                fields.number("tahun"),
                annual ? RatedPeriod.Kind.YEAR : part,
                fields.number("bulanMulaiPenilaian", "bulanMulai"),
                fields.number("bulanSelesaiPenilaian", "bulanSelesai"),
                marks(fields));
    }

    private static @Nullable RatingMarks marks(Fields fields) {
        Integer hasil = fields.number("hasilKinerjaNilai");
        Integer perilaku = fields.number("perilakuKerjaNilai");
        Integer quadrant = fields.number("kuadranKinerjaNilai");
        return hasil == null || perilaku == null || quadrant == null
                ? null
                : new RatingMarks(hasil, perilaku, quadrant);
    }
}
