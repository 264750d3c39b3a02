package id.kinerja.platform.sample;

import id.kinerja.platform.testing.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The sample service, one context for all of its tests. */
@ServiceTest
@TestPropertySource(
        properties = {
            "spring.application.name=integration",
            "spring.config.import=classpath:kinerja.yml",
            "kinerja.database.migrations=classpath:db/sample",
            "kinerja.imports.part=3",
            // Tests measure nothing unless they say so.
            "management.defaults.metrics.export.enabled=true"
        })
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface SampleTest {}
