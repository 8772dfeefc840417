package vn.chidao.exchange.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.exchange.ExchangeWatch;
import vn.chidao.identity.CurrentUser;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptManagement;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** How the sending of a directive to addressees outside stands: read at the issuer's office, sent again by its clerk. */
@Controller
class SentController {

    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final ReceiptCatalog receiptCatalog;
    private final ReceiptManagement receipts;
    private final ExchangeWatch watch;
    private final CurrentUser user;
    private final MessageSource messages;

    SentController(
            DirectiveCatalog directives,
            DirectiveSight sight,
            ReceiptCatalog receiptCatalog,
            ReceiptManagement receipts,
            ExchangeWatch watch,
            CurrentUser user,
            MessageSource messages) {
        this.directives = directives;
        this.sight = sight;
        this.receiptCatalog = receiptCatalog;
        this.receipts = receipts;
        this.watch = watch;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping("/directives/{id}/sent")
    String show(@PathVariable String id, Model model) {
        DirectiveView directive = visible(id);
        Thing office = office(directive);
        if (!user.may(Right.READ_BOOK, office)) {
            throw new AccessRefused("exchange.refused.board");
        }
        model.addAttribute("directive", directive);
        model.addAttribute("lines", watch.sent(id));
        model.addAttribute("mayResend", user.may(Right.KEEP_BOOK, office));
        return "exchange/sent";
    }

    @PostMapping("/directives/{id}/sent/resend")
    String resend(
            @PathVariable String id,
            @RequestParam String receipt,
            @RequestParam(required = false) @Nullable String answer,
            RedirectAttributes redirect,
            Locale locale) {
        DirectiveView directive = visible(id);
        Actor clerk = user.actorWith(Right.KEEP_BOOK, office(directive), "receiving.refused.resend");
        if (!receiptCatalog.require(receipt).directiveId().equals(id)) {
            throw new NotFound("receipt", receipt);
        }
        CurrentActor.run(clerk, () -> receipts.resendOutside(receipt, answer));
        redirect.addFlashAttribute("flash", messages.getMessage("exchange.page.resent", null, locale));
        return "redirect:/directives/" + id + "/sent";
    }

    private DirectiveView visible(String id) {
        return directives
                .find(id)
                .filter(found -> sight.isOpenTo(user.asker(), id))
                .orElseThrow(() -> new NotFound("directive", id));
    }

    private static Thing office(DirectiveView directive) {
        if (directive.officeUnitId() == null) {
            throw new NotFound("directive", directive.id());
        }
        return Thing.of(directive.officeUnitId());
    }
}
