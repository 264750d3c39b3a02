package id.kinerja.platform.settings;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.problem.FieldPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Proposes a new version of an agency's settings; it has no effect until it is approved. */
public class ProposeSettings {

    private static final String INVALID = "settings-invalid";

    private final SettingsFeatures features;
    private final SettingsOffices offices;
    private final SettingsTasks tasks;
    private final SettingsDocuments documents;
    private final JsonMapper json;
    private final Clock clock;
    private final AuditTrail audit;

    ProposeSettings(
            SettingsFeatures features,
            SettingsOffices offices,
            SettingsTasks tasks,
            SettingsDocuments documents,
            JsonMapper json,
            Clock clock,
            AuditTrail audit) {
        this.audit = audit;
        this.features = features;
        this.offices = offices;
        this.tasks = tasks;
        this.documents = documents;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    SettingsDocument propose(
            Actor actor, String name, LocalDate effectiveFrom, String legalBasis, JsonNode sent) {
        SettingsFeature<?> feature = features.named(name);
        feature.requireProposer(offices, actor);
        DaysOfTheRepublic.require(
                INVALID, new DaysOfTheRepublic.Written("effectiveFrom", effectiveFrom));
        String checked = checked(feature, sent);
        SettingsDocument proposed =
                documents.add(
                        actor.agency(),
                        name,
                        UuidV7.next(),
                        new SettingsDocuments.Proposal(
                                effectiveFrom,
                                legalBasis,
                                checked,
                                actor.requirePerson(),
                                clock.instant()));
        tasks.open(feature, proposed);
        audit.record(
                Act.of("SETTINGS_PROPOSED")
                        .on(proposed.id())
                        .withCode("feature", name)
                        .with("version", proposed.version()));
        return proposed;
    }

    /** As our own type writes it, so that what is stored can be read again. */
    private <T> String checked(SettingsFeature<T> feature, JsonNode sent) {
        T document = read(feature, sent);
        List<Refused.Finding> findings = feature.check().apply(document);
        if (!findings.isEmpty()) {
            throw Refused.invalid(INVALID, findings);
        }
        return json.writeValueAsString(document);
    }

    private <T> T read(SettingsFeature<T> feature, JsonNode sent) {
        List<Refused.Finding> missing =
                MissingFields.of(feature.type(), sent).stream()
                        .map(field -> Refused.Finding.of(field, "field-missing", field))
                        .toList();
        if (!missing.isEmpty()) {
            throw Refused.invalid(INVALID, missing);
        }
        try {
            return json.treeToValue(sent, feature.type());
        } catch (JacksonException notOne) {
            String field = FieldPath.of(notOne);
            throw Refused.invalid(
                    INVALID,
                    notOne instanceof UnrecognizedPropertyException
                            ? Refused.Finding.of(field, "unknown-field", field)
                            : Refused.Finding.of(field, "field-not-understood", field));
        }
    }
}
