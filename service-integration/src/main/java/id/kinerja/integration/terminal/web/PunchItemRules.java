package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.PunchBatch;
import id.kinerja.kernel.Refused;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What each item of a batch must keep, told of it alone. */
@Component
class PunchItemRules {

    /** As for a body that is looked at as a whole. */
    private static final Map<String, String> CODES =
            Map.of("NotNull", "field-missing", "Pattern", "field-form");

    private final Validator validator;

    PunchItemRules(Validator validator) {
        this.validator = validator;
    }

    List<PunchBatch.Item> read(List<SentPunch> items) {
        return items.stream().map(this::read).toList();
    }

    private PunchBatch.Item read(SentPunch sent) {
        PunchItem item = sent.item();
        if (item == null) {
            return new PunchBatch.Wrong(sent.externalId(), sent.unread());
        }
        return faultOf(item)
                .<PunchBatch.Item>map(fault -> new PunchBatch.Wrong(sent.externalId(), fault))
                .orElseGet(() -> item.readable(sent.evidence()));
    }

    /** The first by the name of its field, so that the same item is always told the same. */
    private Optional<Refused.Finding> faultOf(PunchItem item) {
        return validator.validate(item).stream()
                .min(Comparator.comparing(one -> one.getPropertyPath().toString()))
                .map(PunchItemRules::finding)
                .or(() -> subjectOf(item));
    }

    private static Optional<Refused.Finding> subjectOf(PunchItem item) {
        boolean named = item.subject().nip() != null;
        boolean numbered = item.subject().sourcePersonId() != null;
        return named == numbered
                ? Optional.of(Refused.Finding.of("subject", "subject-unclear"))
                : Optional.empty();
    }

    private static Refused.Finding finding(ConstraintViolation<PunchItem> fault) {
        String field = fault.getPropertyPath().toString();
        String constraint =
                fault.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return Refused.Finding.of(field, CODES.getOrDefault(constraint, "field-invalid"), field);
    }
}
