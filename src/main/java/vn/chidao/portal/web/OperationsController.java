package vn.chidao.portal.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.archive.PackageWatch;
import vn.chidao.identity.CurrentUser;
import vn.chidao.notification.MailWatch;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskOffers;

/** What got stuck and what to do about it, for administrators. */
@Controller
@RequestMapping("/operations")
class OperationsController {

    private static final int SHOWN = 200;

    private final MailWatch mails;
    private final PackageWatch packages;
    private final ProcessStarts starts;
    private final EngineJobs jobs;
    private final TaskOffers offers;
    private final CurrentUser user;
    private final MessageSource messages;

    OperationsController(
            MailWatch mails,
            PackageWatch packages,
            ProcessStarts starts,
            EngineJobs jobs,
            TaskOffers offers,
            CurrentUser user,
            MessageSource messages) {
        this.mails = mails;
        this.packages = packages;
        this.starts = starts;
        this.jobs = jobs;
        this.offers = offers;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        requireAdministrator();
        model.addAttribute("mails", mails.unsent(SHOWN));
        model.addAttribute("mailAge", mails.age());
        model.addAttribute("selfTest", mails.lastSelfTest().orElse(null));
        model.addAttribute("packages", packages.notMade(SHOWN));
        model.addAttribute("waitingStarts", starts.waiting());
        model.addAttribute("failingStarts", starts.failing());
        model.addAttribute("incidents", jobs.openIncidents());
        model.addAttribute("unoffered", offers.toNobody());
        return "portal/operations";
    }

    /** Once a position exists the work goes to it; without one the page says what is still missing. */
    @PostMapping("/tasks/{id}/offer")
    String offerAnew(@PathVariable String id, RedirectAttributes redirect, Locale locale) {
        requireAdministrator();
        boolean offered = CurrentActor.call(user.actorFor(null), () -> offers.offerAnew(id));
        String key = offered ? "portal.operations.task.offered" : "portal.operations.task.still-nobody";
        redirect.addFlashAttribute("flash", messages.getMessage(key, null, locale));
        return "redirect:/operations";
    }

    @PostMapping("/mails/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes redirect, Locale locale) {
        requireAdministrator();
        CurrentActor.run(user.actorFor(null), () -> mails.retry(id));
        redirect.addFlashAttribute("flash", messages.getMessage("portal.operations.mail.retried", null, locale));
        return "redirect:/operations";
    }

    @PostMapping("/packages/{id}/retry")
    String makeAnew(@PathVariable String id, RedirectAttributes redirect, Locale locale) {
        requireAdministrator();
        CurrentActor.run(user.actorFor(null), () -> packages.retry(id));
        redirect.addFlashAttribute("flash", messages.getMessage("portal.operations.package.retried", null, locale));
        return "redirect:/operations";
    }

    private void requireAdministrator() {
        if (!user.may(Right.ADMINISTER)) {
            throw new AccessRefused("portal.rule.administrators-only");
        }
    }
}
