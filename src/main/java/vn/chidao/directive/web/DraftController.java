package vn.chidao.directive.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DraftingRights;
import vn.chidao.identity.CurrentUser;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** Sends a draft into its reviews: the one act on a draft that no task asks for. */
@Controller
class DraftController {

    private final DirectiveManagement directives;
    private final DirectiveCatalog catalog;
    private final DirectiveSight sight;
    private final CurrentUser user;
    private final MessageSource messages;

    DraftController(
            DirectiveManagement directives,
            DirectiveCatalog catalog,
            DirectiveSight sight,
            CurrentUser user,
            MessageSource messages) {
        this.directives = directives;
        this.catalog = catalog;
        this.sight = sight;
        this.user = user;
        this.messages = messages;
    }

    @PostMapping("/directives/{id}/submit")
    String submit(@PathVariable String id, RedirectAttributes redirect, Locale locale) {
        DirectiveView draft = catalog.find(id)
                .filter(found -> sight.visible().contains(id))
                .orElseThrow(() -> new NotFound("directive", id));
        Actor actor = user.actorWith(Right.SUBMIT_DRAFT, DraftingRights.draft(draft), "directive.refused.submit");
        CurrentActor.run(actor, () -> directives.submitDraft(id));
        redirect.addFlashAttribute("flash", messages.getMessage("directive.submit.done", null, locale));
        redirect.addAttribute("id", id);
        return "redirect:/directives/{id}";
    }
}
