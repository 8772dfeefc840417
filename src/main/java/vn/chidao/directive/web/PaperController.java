package vn.chidao.directive.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveOnPaper;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.TextSight;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Downloads;
import vn.chidao.shared.NotFound;

/** A directive drafted here as a file to print, for whoever may read it. */
@Controller
class PaperController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final DirectiveOnPaper paper;
    private final DirectiveCatalog catalog;
    private final DirectiveSight sight;
    private final TextSight texts;
    private final CurrentUser user;

    PaperController(
            DirectiveOnPaper paper, DirectiveCatalog catalog, DirectiveSight sight, TextSight texts, CurrentUser user) {
        this.paper = paper;
        this.catalog = catalog;
        this.sight = sight;
        this.texts = texts;
        this.user = user;
    }

    @GetMapping("/directives/{id}/document.docx")
    ResponseEntity<byte[]> docx(@PathVariable String id) {
        DirectiveView directive = visible(id);
        return file(directive, ".docx", DOCX, paper.docx(directive));
    }

    @GetMapping("/directives/{id}/document.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        DirectiveView directive = visible(id);
        return file(directive, ".pdf", MediaType.APPLICATION_PDF, paper.pdf(directive));
    }

    private DirectiveView visible(String id) {
        return catalog.find(id)
                .filter(found -> sight.visible().contains(id) && texts.isOpenTo(user.asker(), id))
                .orElseThrow(() -> new NotFound("directive", id));
    }

    private static ResponseEntity<byte[]> file(DirectiveView directive, String ending, MediaType type, byte[] content) {
        return Downloads.of(directive.label() + ending, type, content);
    }
}
