package vn.chidao.directive.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DraftingRights;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.CurrentActor;

/** Sends a draft into its reviews: the one act on a draft that no task asks for. */
@Controller
class DraftController {

    private final DirectiveManagement directives;
    private final DirectiveCatalog catalog;
    private final DraftingRights rights;
    private final CurrentUser user;
    private final MessageSource messages;

    DraftController(
            DirectiveManagement directives,
            DirectiveCatalog catalog,
            DraftingRights rights,
            CurrentUser user,
            MessageSource messages) {
        this.directives = directives;
        this.catalog = catalog;
        this.rights = rights;
        this.user = user;
        this.messages = messages;
    }

    @PostMapping("/directives/{id}/submit")
    String submit(@PathVariable String id, RedirectAttributes redirect, Locale locale) {
        DirectiveView draft = catalog.require(id);
        PositionView position = rights.drafter(draft, user.positions())
                .orElseThrow(() -> new AccessRefused("directive.refused.submit"));
        CurrentActor.run(user.actorFor(position.id()), () -> directives.submitDraft(id));
        redirect.addFlashAttribute("flash", messages.getMessage("directive.submit.done", null, locale));
        redirect.addAttribute("id", id);
        return "redirect:/directives/{id}";
    }
}
