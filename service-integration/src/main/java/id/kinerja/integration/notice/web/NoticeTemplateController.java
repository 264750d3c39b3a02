package id.kinerja.integration.notice.web;

import id.kinerja.integration.notice.Channel;
import id.kinerja.integration.notice.NoticeForm;
import id.kinerja.integration.notice.NoticeTemplate;
import id.kinerja.integration.notice.app.ReadTemplates;
import id.kinerja.integration.notice.app.WriteTemplates;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.WholeList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What messages of an agency say. */
@RestController
@RequestMapping("/v1/notice-templates")
class NoticeTemplateController {

    private final ReadTemplates readTemplates;
    private final WriteTemplates writeTemplates;

    NoticeTemplateController(ReadTemplates readTemplates, WriteTemplates writeTemplates) {
        this.readTemplates = readTemplates;
        this.writeTemplates = writeTemplates;
    }

    /**
     * @param title in one line
     * @param body with {@code {tautan}}, and as it likes {@code {nama}} and {@code {judul}}, or
     *     {@code {jumlah}} in that of the day
     */
    record NoticeTemplateRequest(
            @NotNull Channel channel,
            @NotNull NoticeForm form,
            @NotBlank @Size(max = 120) @Pattern(regexp = "[^\\r\\n]*", message = "one-line")
                    String title,
            @NotBlank @Size(max = 2000) String body) {}

    /**
     * @param version 0 for what is shipped
     */
    record NoticeTemplateView(
            Channel channel, NoticeForm form, int version, String title, String body) {

        static NoticeTemplateView of(NoticeTemplate template) {
            return new NoticeTemplateView(
                    template.channel(),
                    template.form(),
                    template.version(),
                    template.title(),
                    template.body());
        }
    }

    @Serves(
            value = "Lists what messages say, of each channel and form the one in force",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @WholeList(reason = "there is one of each channel and form")
    @GetMapping
    Page<NoticeTemplateView> list(Actor actor) {
        return new Page<>(
                readTemplates.read(actor).stream().map(NoticeTemplateView::of).toList(), null);
    }

    @Serves(
            value =
                    "Writes the next version of what messages say; without figures, and without words of pay, rating, discipline and health",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NoticeTemplateView write(Actor actor, @Valid @RequestBody NoticeTemplateRequest request) {
        return NoticeTemplateView.of(
                writeTemplates.write(
                        actor, request.channel(), request.form(), request.title(), request.body()));
    }
}
