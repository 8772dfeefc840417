package vn.chidao.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.archive.ArchiveManagement;
import vn.chidao.archive.ArchiveSight;
import vn.chidao.archive.PackageCatalog;
import vn.chidao.archive.PackageView;
import vn.chidao.archive.RetentionTable;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** The packages of a directive: ordered, downloaded and held by whoever keeps its papers. */
@Controller
class ArchiveController {

    private final ArchiveManagement management;
    private final ArchiveSight archive;
    private final PackageCatalog packages;
    private final RetentionTable retention;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final CurrentUser user;
    private final Refusals refusals;

    ArchiveController(
            ArchiveManagement management,
            ArchiveSight archive,
            PackageCatalog packages,
            RetentionTable retention,
            DirectiveCatalog directives,
            DirectiveSight sight,
            CurrentUser user,
            Refusals refusals) {
        this.management = management;
        this.archive = archive;
        this.packages = packages;
        this.retention = retention;
        this.directives = directives;
        this.sight = sight;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping("/directives/{id}/archive")
    String show(@PathVariable String id, Model model) {
        return page(keptBy(id), model);
    }

    @PostMapping("/directives/{id}/archive")
    String order(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DirectiveView directive = keptBy(id);
        try {
            CurrentActor.run(keeper(directive), () -> management.order(id, reason));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            model.addAttribute("reason", reason);
            return page(directive, model);
        }
        refusals.done(redirect, "archive.page.ordered");
        return "redirect:/directives/" + id + "/archive";
    }

    @PostMapping("/directives/{id}/archive/{pack}/hold")
    String hold(
            @PathVariable String id,
            @PathVariable("pack") String packageId,
            @RequestParam(defaultValue = "true") boolean held,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DirectiveView directive = keptBy(id);
        try {
            CurrentActor.run(keeper(directive), () -> management.hold(id, packageId, held, reason));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            // Each package has a field of that name, and so has the order below them.
            model.addAttribute("errors", Map.of());
            model.addAttribute("heldPackage", packageId);
            model.addAttribute("heldReason", reason);
            model.addAttribute("heldError", violation.field() == null ? null : refusals.sentence(violation));
            return page(directive, model);
        }
        refusals.done(redirect, held ? "archive.page.held" : "archive.page.hold-lifted");
        return "redirect:/directives/" + id + "/archive";
    }

    /** Written while it is read: an answer of Spring's that streams is cut off after half a minute. */
    @GetMapping("/directives/{id}/archive/{pack}/package.zip")
    void download(@PathVariable String id, @PathVariable("pack") String packageId, HttpServletResponse response)
            throws IOException {
        DirectiveView directive = keptBy(id);
        PackageView found = packages.find(packageId)
                .filter(each -> each.directiveId().equals(id))
                .filter(PackageView::isMade)
                .orElseThrow(() -> new NotFound("archive-package", packageId));
        String name = refusals.text("archive.file-name", directive.label().replace('/', '-'));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setContentType("application/zip");
        response.setContentLengthLong(Objects.requireNonNull(found.size()));
        packages.copy(packageId, response.getOutputStream());
    }

    private String page(DirectiveView directive, Model model) {
        model.addAttribute("directive", directive);
        model.addAttribute("packages", packages.ofDirective(directive.id()));
        model.addAttribute("rules", retention.rules());
        model.addAttribute("mayOrder", directive.isInForce() || directive.hasEnded() && !directive.isRecalled());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "archive/archive";
    }

    private DirectiveView keptBy(String id) {
        DirectiveView directive = directives
                .find(id)
                .filter(found -> sight.isOpenTo(user.asker(), id))
                .orElseThrow(() -> new NotFound("directive", id));
        if (!archive.mayKeep(user.asker(), directive)) {
            throw new AccessRefused("archive.refused.keep");
        }
        return directive;
    }

    private Actor keeper(DirectiveView directive) {
        return user.actorWith(Right.KEEP_ARCHIVE, ArchiveSight.papersOf(directive), "archive.refused.keep");
    }
}
