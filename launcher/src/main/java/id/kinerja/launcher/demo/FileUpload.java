package id.kinerja.launcher.demo;

import id.kinerja.launcher.LauncherFault;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/** Brings a file in as HR does: looked through, its findings read, then applied. */
final class FileUpload {

    private static final String IMPORTS = "/api/integration/v1/imports";

    private final DemoStage stage;
    private final String profile;

    FileUpload(DemoStage stage, String profile) {
        this.stage = stage;
        this.profile = profile;
    }

    /** The import as it is when its good rows are in. */
    JsonNode bringIn(String file) throws InterruptedException {
        JsonNode brought =
                stage.admin().postFile(IMPORTS + "?profile=" + profile, file, "text/csv");
        String path = IMPORTS + "/" + brought.get("id").asString();
        JsonNode dryRun = worked(path, "CHECKED");
        stage.say(
                "Berkas pegawai diperiksa: %d baris, %d temuan",
                dryRun.get("rows").asInt(), dryRun.get("findings").asInt());
        stage.admin().get(path + "/findings?limit=200").get("items").forEach(this::tell);
        Gateway admin = stage.admin();
        admin.seen(admin.version(path)).post(path + "/application", Map.of());
        return worked(path, "APPLIED");
    }

    private void tell(JsonNode finding) {
        stage.say(
                "  baris %s, kolom %s: %s",
                finding.get("row"),
                finding.get("field").asString(),
                finding.get("detail").asString());
    }

    /** Watches until it is where it should come to. */
    private JsonNode worked(String path, String state) throws InterruptedException {
        AtomicReference<String> told = new AtomicReference<>("");
        stage.waitFor(
                "berkas pegawai",
                () -> {
                    JsonNode job = stage.admin().get(path);
                    String at = job.get("state").asString();
                    String progress = at + " " + job.get("progress").asInt() + " %";
                    if (!progress.equals(told.getAndSet(progress))) {
                        stage.say("  impor: %s", progress);
                    }
                    if (job.has("fault")) {
                        throw new LauncherFault(job.at("/fault/detail").asString());
                    }
                    return at.equals(state);
                });
        return stage.admin().get(path);
    }
}
