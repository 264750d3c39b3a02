package id.kinerja.tukin.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.RecordSchema;
import id.kinerja.tukin.statement.Months;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.node.ObjectNode;

class DifferenceTextsTest {

    private static final ResourceBundleMessageSource MESSAGES = messages();

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void hasWordsForEveryPartOfADocument(String language) {
        Locale locale = Locale.forLanguageTag(language);

        assertThat(partsOfADocument().distinct())
                .contains(
                        "minutesPerAbsentDay",
                        "perPoint",
                        "renewals",
                        "moderate",
                        "steps",
                        "changes")
                .allSatisfy(
                        part ->
                                assertThat(
                                                MESSAGES.getMessage(
                                                        "policy.part." + part, null, "", locale))
                                        .as(part)
                                        .isNotEmpty());
    }

    private static Stream<String> partsOfADocument() {
        Map<?, ?> definitions =
                (Map<?, ?>)
                        Objects.requireNonNull(RecordSchema.of(PolicyDocument.class).get("$defs"));
        return definitions.values().stream()
                .flatMap(one -> Stream.ofNullable(((Map<?, ?>) one).get("properties")))
                .flatMap(properties -> ((Map<?, ?>) properties).keySet().stream())
                .map(String::valueOf);
    }

    @Test
    void saysInWordsWhatAVersionChanges() {
        assertThat(words(document -> document.withObject("plt").put("mostAmount", 5_000_000)))
                .containsExactly("Plt › Paling banyak: - → Rp5.000.000");
        assertThat(words(document -> document.withObject("plt").put("mostOfOwn", "50")))
                .containsExactly("Plt › Paling banyak dari tukin kelas sendiri: - → 50 %");
        assertThat(words(document -> document.withObject("discipline").put("moderate", "PP94")))
                .containsExactly("Hukuman disiplin › Aturan hukuman sedang: - → PP 94/2021");
        assertThat(
                        words(
                                document ->
                                        document.withObject("discipline")
                                                .put("base", "AFTER_PREDIKAT")))
                .containsExactly("Hukuman disiplin › Dasar persentase: - → Sesudah predikat");
        assertThat(words(document -> document.withObject("midMonth").put("changes", "ALL")))
                .containsExactly(
                        "Perubahan di tengah bulan › Perubahan yang dihitung: -"
                                + " → Semua, termasuk varian dan kriteria TPP");
        assertThat(
                        words(
                                document ->
                                        document.withObject("attendance")
                                                .putObject("perMinute")
                                                .put("late", "0.0125")))
                .containsExactly("Kehadiran › Potongan per menit › Terlambat: - → 0.0125 %");
        assertThat(
                        words(
                                document ->
                                        document.withObject("classes")
                                                .putObject("index")
                                                .put("perPoint", 4_000)
                                                .putObject("points")
                                                .put("18", 1_135)))
                .containsExactly(
                        "Tabel kelas › Indeks nilai jabatan › Rupiah per nilai jabatan: - → Rp4.000",
                        "Tabel kelas › Indeks nilai jabatan › Nilai jabatan › 18: - → 1135");
        assertThat(
                        words(
                                document ->
                                        document.putArray("additions")
                                                .addObject()
                                                .put("most", 345_678)
                                                .putArray("steps")
                                                .addObject()
                                                .put("atLeast", 95)
                                                .put("percentage", "5")))
                .contains(
                        "Tambahan menurut angka › 1 › Tingkat › 1 › Persentase: - → 5 %",
                        "Tambahan menurut angka › 1 › Paling banyak: - → Rp345.678");
    }

    private static List<String> words(Consumer<ObjectNode> change) {
        DifferenceTexts texts = new DifferenceTexts(MESSAGES, Locale.forLanguageTag("id"));
        return DocumentDifferences.between(Months.changed(document -> {}), Months.changed(change))
                .stream()
                .map(
                        one ->
                                texts.part(one.path())
                                        + ": "
                                        + said(texts, one.path(), one.before())
                                        + " → "
                                        + said(texts, one.path(), one.after()))
                .toList();
    }

    private static String said(DifferenceTexts texts, List<String> path, @Nullable String value) {
        String words = texts.value(path, value);
        return words == null ? "-" : words;
    }
}
