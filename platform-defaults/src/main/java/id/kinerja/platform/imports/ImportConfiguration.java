package id.kinerja.platform.imports;

import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.crypto.MasterKey;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Watch;
import id.kinerja.platform.web.WebConfiguration;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files in, for a service that has at least one kind of them. */
@AutoConfiguration(after = WebConfiguration.class)
@ConditionalOnBean(ImportProfile.class)
@EnableConfigurationProperties(ImportProperties.class)
public class ImportConfiguration {

    @Bean
    ImportProfiles importProfiles(List<ImportProfile> profiles) {
        return new ImportProfiles(profiles);
    }

    @Bean
    ImportJobs importJobs(JdbcClient jdbc) {
        return new ImportJobs(jdbc);
    }

    @Bean
    ImportFindings importFindings(JdbcClient jdbc) {
        return new ImportFindings(jdbc);
    }

    @Bean
    ImportFiles importFiles(JdbcClient jdbc, MasterKey keys, TransactionTemplate transactions) {
        return new ImportFiles(jdbc, keys, transactions);
    }

    @Bean
    ImportQueue importQueue(JdbcClient jdbc, ImportProperties properties) {
        return new ImportQueue(jdbc, properties.hold());
    }

    @Bean
    BringFile bringFile(
            ImportProfiles profiles,
            ImportJobs jobs,
            ImportFiles files,
            ImportQueue queue,
            ImportProperties properties) {
        return new BringFile(profiles, jobs, files, queue, properties);
    }

    @Bean
    ReadImports readImports(ImportProfiles profiles, ImportJobs jobs, ImportFindings findings) {
        return new ReadImports(profiles, jobs, findings);
    }

    @Bean
    MoveImport moveImport(
            ReadImports readImports,
            ImportProfiles profiles,
            ImportJobs jobs,
            ImportFindings findings,
            ImportFiles files,
            ImportQueue queue,
            AuditTrail audit) {
        return new MoveImport(readImports, profiles, jobs, findings, files, queue, audit);
    }

    @Bean
    ImportWork importWork(
            ImportProfiles profiles,
            ImportJobs jobs,
            ImportFindings findings,
            ImportFiles files,
            ImportQueue queue,
            TransactionTemplate transactions,
            ImportProperties properties) {
        return new ImportWork(profiles, jobs, findings, files, queue, transactions, properties);
    }

    @Bean
    ImportWorker importWorker(
            ImportQueue queue,
            ImportWork work,
            TransactionTemplate transactions,
            ImportProperties properties) {
        return new ImportWorker(queue, work, transactions, properties.pause());
    }

    @Bean
    ImportController importController(
            BringFile bringFile,
            MoveImport moveImport,
            ReadImports readImports,
            ImportProfiles profiles,
            Problems problems,
            Watch watch) {
        return new ImportController(
                bringFile,
                moveImport,
                readImports,
                new ImportViews(problems, new ImportActions(profiles)),
                watch);
    }
}
