package vn.chidao.exchange.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;
import vn.chidao.exchange.ArrivalDesk;
import vn.chidao.exchange.CompleteArrival;
import vn.chidao.identity.CurrentUser;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;

/** Documents that arrived without saying in a readable form what they are: the clerk completes them. */
@Controller
@RequestMapping("/arrivals")
class ArrivalsController {

    private final ArrivalDesk desk;
    private final CurrentUser user;
    private final MessageSource messages;

    ArrivalsController(ArrivalDesk desk, CurrentUser user, MessageSource messages) {
        this.desk = desk;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        Set<String> units = Set.copyOf(user.asker().unitsWith(Right.KEEP_BOOK));
        if (units.isEmpty()) {
            throw new AccessRefused("exchange.refused.clerk");
        }
        model.addAttribute("waiting", desk.waiting(units));
        model.addAttribute("types", DocumentType.values());
        return "exchange/arrivals";
    }

    @PostMapping("/{id}")
    String complete(
            @PathVariable String id,
            @RequestParam String issuerName,
            @RequestParam String number,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate issuedOn,
            @RequestParam DocumentType type,
            @RequestParam String subject,
            RedirectAttributes redirect,
            Locale locale) {
        Actor clerk = user.actorWith(Right.KEEP_BOOK, Thing.of(desk.require(id).unitId()), "exchange.refused.clerk");
        try {
            CurrentActor.run(
                    clerk,
                    () -> desk.complete(new CompleteArrival(
                            id, issuerName, DocumentNumber.parse(number), issuedOn, type, subject)));
            redirect.addFlashAttribute("flash", messages.getMessage("exchange.arrivals.done", null, locale));
        } catch (BusinessRuleViolation refused) {
            redirect.addFlashAttribute(
                    "error", messages.getMessage(refused.key(), refused.args().toArray(), locale));
        }
        return "redirect:/arrivals";
    }
}
