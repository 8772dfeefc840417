package vn.chidao.directive.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.IssuedFile;
import vn.chidao.directive.PublishedDirectives;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Downloads;
import vn.chidao.shared.NotFound;

/** What organisations show to everybody, signed in or not. */
@Controller
class PublicPagesController {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final PublishedDirectives published;
    private final DirectiveCatalog catalog;
    private final IssuedFile files;
    private final OrganizationDirectory organizations;

    PublicPagesController(
            PublishedDirectives published,
            DirectiveCatalog catalog,
            IssuedFile files,
            OrganizationDirectory organizations) {
        this.published = published;
        this.catalog = catalog;
        this.files = files;
        this.organizations = organizations;
    }

    @GetMapping("/public")
    String publishers(Model model) {
        model.addAttribute("publishers", published.publishers());
        return "directive/public";
    }

    @GetMapping("/public/{unitId}")
    String of(@PathVariable String unitId, @RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.max(0, Math.min(page, 10_000));
        PublishedDirectives.Page found = published.of(unitId, shown);
        if (found.lines().isEmpty()) {
            throw new NotFound("public page", unitId);
        }
        model.addAttribute("unitId", unitId);
        model.addAttribute("name", organizations.nameOf(unitId));
        model.addAttribute("lines", found.lines());
        model.addAttribute("page", shown);
        model.addAttribute("more", found.more());
        return "directive/public-unit";
    }

    @GetMapping("/public/documents/{id}")
    String document(@PathVariable String id, Model model) {
        DirectiveView directive = published.require(id);
        model.addAttribute("directive", directive);
        model.addAttribute("places", catalog.signingPlaces(id));
        return "directive/public-document";
    }

    @GetMapping("/public/documents/{id}/document.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        DirectiveView directive = published.require(id);
        return Downloads.of(
                directive.label() + ".pdf",
                MediaType.APPLICATION_PDF,
                files.pdf(directive),
                CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
    }
}
