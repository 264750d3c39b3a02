package id.kinerja.platform.web;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Ids of the kernel, dates and months in paths and queries. */
final class KernelParameters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, AgencyId.class, AgencyId::parse);
        registry.addConverter(String.class, AssignmentId.class, AssignmentId::parse);
        registry.addConverter(String.class, LocalDate.class, PlainDates::date);
        registry.addConverter(String.class, PersonId.class, PersonId::parse);
        registry.addConverter(String.class, RatingPeriod.class, PlainDates::ratingPeriod);
        registry.addConverter(String.class, UnitId.class, UnitId::parse);
        registry.addConverter(String.class, YearMonth.class, PlainDates::month);
    }
}
