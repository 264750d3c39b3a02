package id.kinerja.tukin.policy.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.PolicyActivated;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import id.kinerja.tukin.policy.AdditionRule;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.CaseFacts;
import id.kinerja.tukin.policy.CountedRule;
import id.kinerja.tukin.policy.DeductionRule;
import id.kinerja.tukin.policy.EligibleRule;
import id.kinerja.tukin.policy.ExtraMonthRule;
import id.kinerja.tukin.policy.FactRule;
import id.kinerja.tukin.policy.MinuteRule;
import id.kinerja.tukin.policy.OffsetRule;
import id.kinerja.tukin.policy.PaidAs;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyEvents;
import id.kinerja.tukin.policy.PolicyExample;
import id.kinerja.tukin.policy.ProposedPolicy;
import id.kinerja.tukin.policy.RoundingPoint;
import id.kinerja.tukin.policy.ScopeRule;
import id.kinerja.tukin.policy.StopperRule;
import id.kinerja.tukin.policy.VariantRule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class PolicyEventsOutbox implements PolicyEvents {

    private static final long EPOCH = 1;

    /** What came into documents later isn't there where it isn't said: hashes stay as told. */
    private static final JsonMapper HASHED =
            JsonMapper.builder()
                    .addMixIn(PolicyDocument.class, WithoutLaterParts.class)
                    .addMixIn(FactRule.class, FactWithoutLaterParts.class)
                    .addMixIn(CountedRule.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(AdditionRule.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(AdditionRule.StepRule.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(VariantRule.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(ScopeRule.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(CaseFacts.class, CaseWithoutLaterParts.class)
                    .addMixIn(CaseFacts.CaseDay.class, DayWithoutLaterParts.class)
                    .addMixIn(CaseFacts.CasePlace.class, PlaceWithoutLaterParts.class)
                    .addMixIn(CaseFacts.CasePost.class, PostWithoutLaterParts.class)
                    .addMixIn(CaseFacts.CaseLeave.class, LeaveWithoutLaterParts.class)
                    .addMixIn(CaseFacts.CaseFact.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(PolicyDocument.RoundingRule.class, RoundingWithoutLaterParts.class)
                    .addMixIn(PolicyDocument.Composition.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(PolicyDocument.MidMonth.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(PolicyDocument.LeaveRule.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(PolicyDocument.PredikatRule.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(PolicyDocument.ClassTable.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(PolicyDocument.CriterionRule.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(EligibleRule.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(DeductionRule.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(PolicyDocument.AttendanceRule.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(MinuteRule.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(PolicyDocument.PltRule.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(PolicyDocument.DisciplineRule.class, WithoutWhatIsNotSaid.class)
                    .addMixIn(PolicyDocument.PunishmentRule.class, WithoutWhatIsNotSaid.class)
                    .build();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface WithoutWhatIsNotSaid {}

    /** Where there are none, or nothing is said. */
    interface WithoutLaterParts {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Article taxBasis();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        PolicyDocument.@Nullable BpjsRule bpjs();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<PolicyDocument.StatusRule> statuses();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        PolicyDocument.@Nullable RoundingRule rounding();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<PolicyExample> examples();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<FactRule> facts();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<StopperRule> stoppers();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<OffsetRule> offsets();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<ExtraMonthRule> extraMonths();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<DeductionRule> deductions();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        PolicyDocument.@Nullable NpwpRule withoutNpwp();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<CountedRule> counted();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<AdditionRule> additions();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<VariantRule> variants();
    }

    interface RoundingWithoutLaterParts {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable RoundingPoint point();
    }

    interface FactWithoutLaterParts {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String untold();
    }

    interface DayWithoutLaterParts {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Integer missedCeremonies();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Boolean excused();
    }

    interface PlaceWithoutLaterParts {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable PaidAs status();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String unit();
    }

    interface PostWithoutLaterParts {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Boolean plh();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable LocalDate since();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable LocalDate until();
    }

    interface LeaveWithoutLaterParts {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable LocalDate since();
    }

    interface CaseWithoutLaterParts {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<CaseFacts.CaseFact> facts();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Integer minutesVerified();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        LocalDate since();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        CaseFacts.@Nullable CaseExtra extra();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<LocalDate> daysOff();
    }

    private final Outbox outbox;

    PolicyEventsOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void activated(AgencyId agency, ProposedPolicy policy) {
        tell(agency, policy);
    }

    @Override
    public void ended(AgencyId agency, ProposedPolicy policy) {
        tell(agency, policy);
    }

    private void tell(AgencyId agency, ProposedPolicy policy) {
        PolicyDocument document = policy.document();
        outbox.tell(
                Topics.POLICY,
                new PolicyActivated(
                        agency.value(),
                        policy.id().value(),
                        document.code(),
                        document.version(),
                        document.validFrom(),
                        policy.until(),
                        hash(document),
                        EPOCH,
                        policy.revision()));
    }

    static String hash(PolicyDocument document) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(HASHED.writeValueAsBytes(document)));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every JDK has SHA-256", fault);
        }
    }
}
