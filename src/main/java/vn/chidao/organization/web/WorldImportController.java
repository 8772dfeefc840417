package vn.chidao.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.organization.WorldFiles;
import vn.chidao.organization.WorldPreview;
import vn.chidao.organization.WorldUploads;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.BusinessRuleViolation;

/** Import of organisations from files, for administrators: send, look at what would change, take over or throw away. */
@Controller
@RequestMapping("/administration/import")
class WorldImportController {

    private static final int LONGEST_SOURCE = 150;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final WorldUploads uploads;
    private final Refusals refusals;

    WorldImportController(WorldUploads uploads, Refusals refusals) {
        this.uploads = uploads;
        this.refusals = refusals;
    }

    @GetMapping
    String blank(Model model) {
        return page("", model);
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (source.length() > LONGEST_SOURCE) {
                throw BusinessRuleViolation.at("source", "organization.rule.source-too-long", LONGEST_SOURCE);
            }
            redirect.addAttribute("id", uploads.keep(UploadedWorld.read(source, files == null ? List.of() : files)));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(source, model);
        }
        return "redirect:/administration/import/{id}";
    }

    @GetMapping("/{id}")
    String preview(@PathVariable String id, Model model) {
        WorldPreview preview = uploads.preview(id);
        model.addAttribute("upload", uploads.require(id));
        model.addAttribute("preview", preview);
        model.addAttribute(
                "faults", preview.faults().stream().map(FaultLine::of).toList());
        model.addAttribute(
                "notListed",
                preview.addedCount()
                        + preview.changedCount()
                        - preview.changes().size());
        return "organization/import-preview";
    }

    @PostMapping("/{id}/apply")
    String apply(@PathVariable String id, RedirectAttributes redirect) {
        try {
            WorldPreview done = uploads.apply(id);
            refusals.done(redirect, "organization.import.done", done.source(), done.addedCount(), done.changedCount());
        } catch (BusinessRuleViolation violation) {
            redirect.addFlashAttribute("flashError", refusals.sentence(violation));
        }
        return "redirect:/administration/import";
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable String id, RedirectAttributes redirect) {
        uploads.discard(id);
        refusals.done(redirect, "organization.import.discarded");
        return "redirect:/administration/import";
    }

    /** An empty file with its heading; spreadsheets know by the mark at its start that it is UTF-8. */
    @GetMapping("/templates/{name}")
    ResponseEntity<byte[]> template(@PathVariable String name) {
        String heading = "\uFEFF" + String.join(",", WorldFiles.headingOf(name)) + "\r\n";
        return Downloads.of(name, CSV, heading.getBytes(StandardCharsets.UTF_8));
    }

    private String page(String source, Model model) {
        model.addAttribute("waiting", uploads.waiting());
        model.addAttribute("source", source);
        model.addAttribute(
                "templates",
                WorldFiles.NAMES.stream()
                        .map(name -> new Template(name, name.replace(".csv", ""), WorldFiles.headingOf(name)))
                        .toList());
        model.addAttribute("megabytes", UploadedWorld.MOST_BYTES / 1024 / 1024);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "organization/import";
    }

    /** A file that can be filled in; public, because templates read it. */
    public record Template(String file, String key, List<String> columns) {}
}
