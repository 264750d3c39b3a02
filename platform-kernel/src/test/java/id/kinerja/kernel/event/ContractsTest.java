package id.kinerja.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void haveAFolderEachAndNoOther() {
        assertThat(ContractFiles.folders())
                .containsExactlyInAnyOrderElementsOf(
                        ContractFiles.all().map(ContractFiles::name).toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void areSaidByTheirSchemaAsByTheirRecord(ContractFiles files) {
        assertThat(SchemaOfRecord.differences(files.contract(), read(files.schema()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void haveSamplesThatFollowTheSchema(ContractFiles files) throws IOException {
        Schema schema = SCHEMAS.getSchema(Files.readString(files.schema()), InputFormat.JSON);

        assertThat(files.samples()).isNotEmpty();
        for (Path sample : files.samples()) {
            assertThat(schema.validate(read(sample), ContractsTest::withFormats))
                    .as(sample.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void haveSamplesOfEveryValueAndOfEveryOptionalFieldWithAndWithoutIt(ContractFiles files) {
        List<JsonNode> samples = files.samples().stream().map(ContractsTest::read).toList();

        assertThat(SamplesCover.gaps(read(files.schema()), samples)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void haveSamplesOfDifferentEntities(ContractFiles files) {
        List<String> keys = files.samples().stream().map(sample -> key(files, sample)).toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    /** A schema under a wrong keyword would let everything pass. */
    @ParameterizedTest
    @MethodSource("contracts")
    void refuseAnEventWithoutItsAgency(ContractFiles files) throws IOException {
        Schema schema = SCHEMAS.getSchema(Files.readString(files.schema()), InputFormat.JSON);

        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void areFrozen() throws IOException {
        Set<String> changed = new TreeSet<>();
        for (ContractFiles files : ContractFiles.all().toList()) {
            FrozenContracts.ifNotFrozen(files).ifPresent(changed::add);
        }
        assertThat(changed).as(FrozenContracts.WHAT_TO_DO).isEmpty();
    }

    static Stream<ContractFiles> contracts() {
        return ContractFiles.all();
    }

    static JsonNode read(Path file) {
        return JSON.readTree(file);
    }

    private static String key(ContractFiles files, Path sample) {
        return ((StateEvent) JSON.readValue(sample, files.contract())).key();
    }

    private static void withFormats(com.networknt.schema.ExecutionContext context) {
        context.executionConfig(config -> config.formatAssertionsEnabled(true));
    }
}
