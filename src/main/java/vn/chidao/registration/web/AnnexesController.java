package vn.chidao.registration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Refusals;
import vn.chidao.registration.AnnexCatalog;
import vn.chidao.registration.AnnexManagement;
import vn.chidao.registration.AnnexPapers;
import vn.chidao.registration.AnnexView;
import vn.chidao.registration.DrawUpAnnex;
import vn.chidao.registration.ProposalCatalog;
import vn.chidao.registration.ProposalView;
import vn.chidao.registration.SheetStatus;
import vn.chidao.registration.SheetView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** The annex of a year: to draw one up from the board, one with its sheets, and as files. Read by whoever reads the directive. */
@Controller
@RequestMapping("/registration-sheets/annexes")
class AnnexesController {

    private static final String REFUSED = "registration.refused.lead-consultation";
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final AnnexManagement management;
    private final AnnexCatalog annexes;
    private final AnnexPapers papers;
    private final Rounds rounds;
    private final ProposalCatalog proposals;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final OrganizationDirectory organization;
    private final CurrentUser user;
    private final Refusals refusals;

    AnnexesController(
            AnnexManagement management,
            AnnexCatalog annexes,
            AnnexPapers papers,
            Rounds rounds,
            ProposalCatalog proposals,
            DirectiveCatalog directives,
            DirectiveSight sight,
            OrganizationDirectory organization,
            CurrentUser user,
            Refusals refusals) {
        this.management = management;
        this.annexes = annexes;
        this.papers = papers;
        this.rounds = rounds;
        this.proposals = proposals;
        this.directives = directives;
        this.sight = sight;
        this.organization = organization;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping("/new")
    String form(@RequestParam String directive, @RequestParam int year, @RequestParam String lead, Model model) {
        List<SheetView> round = rounds.require(directive, year, lead);
        lead(lead);
        return newPage(new DrawUpAnnex(directive, lead, year, null, null), round, model);
    }

    @PostMapping
    String drawUp(
            @RequestParam String directive,
            @RequestParam int year,
            @RequestParam String lead,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String missingReason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        List<SheetView> round = rounds.require(directive, year, lead);
        Actor actor = lead(lead);
        DrawUpAnnex command = new DrawUpAnnex(directive, lead, year, note, missingReason);
        try {
            String id = CurrentActor.call(actor, () -> management.drawUp(command));
            refusals.done(redirect, "registration.annex.drawn-up");
            redirect.addAttribute("id", id);
            return "redirect:/registration-sheets/annexes/{id}";
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
        }
        return newPage(command, round, model);
    }

    private Actor lead(String leadUnitId) {
        return user.actorWith(Right.LEAD_CONSULTATION, Thing.of(leadUnitId), REFUSED);
    }

    private String newPage(DrawUpAnnex typed, List<SheetView> round, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("directive", directives.require(typed.directiveId()));
        model.addAttribute("leadName", organization.nameOf(typed.leadUnitId()));
        model.addAttribute(
                "accepted",
                round.stream()
                        .filter(sheet -> sheet.status() == SheetStatus.ACCEPTED)
                        .toList());
        model.addAttribute("missing", annexes.missing(round));
        model.addAttribute(
                "pending",
                proposals.ofRound(typed.directiveId(), typed.year()).stream()
                        .filter(ProposalView::isPending)
                        .filter(each -> each.leadUnitId().equals(typed.leadUnitId()))
                        .toList());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "registration/annex-new";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        return page(visible(id), model);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Actor actor = lead(visible(id).leadUnitId());
        try {
            CurrentActor.run(actor, () -> management.withdraw(id, reason));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            model.addAttribute("reason", reason);
            return page(visible(id), model);
        } catch (RuntimeException thrown) {
            refusals.overtaken(thrown, "registration.overtaken", model, response);
            model.addAttribute("reason", reason);
            return page(visible(id), model);
        }
        refusals.done(redirect, "registration.annex.taken-back");
        return "redirect:/registration-sheets/annexes/{id}";
    }

    private String page(AnnexView annex, Model model) {
        model.addAttribute(
                "mayWithdraw", annex.isSent() && user.may(Right.LEAD_CONSULTATION, Thing.of(annex.leadUnitId())));
        model.addAttribute("annex", annex);
        model.addAttribute("directive", directives.require(annex.directiveId()));
        model.addAttribute("leadName", organization.nameOf(annex.leadUnitId()));
        model.addAttribute("acceptingName", organization.nameOf(annex.acceptingUnitId()));
        model.addAttribute("zone", BusinessClock.ZONE);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "registration/annex";
    }

    @GetMapping("/{id}/document.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        AnnexView annex = visible(id);
        return Downloads.of(fileName(annex, ".pdf"), MediaType.APPLICATION_PDF, papers.pdf(annex));
    }

    @GetMapping("/{id}/document.docx")
    ResponseEntity<byte[]> docx(@PathVariable String id) {
        AnnexView annex = visible(id);
        return Downloads.of(fileName(annex, ".docx"), DOCX, papers.docx(annex));
    }

    @GetMapping("/{id}/list.xlsx")
    ResponseEntity<byte[]> list(@PathVariable String id) {
        AnnexView annex = visible(id);
        return Downloads.workbook(fileName(annex, ".xlsx"), papers.list(annex));
    }

    private String fileName(AnnexView annex, String extension) {
        return refusals.text("registration.annex.file", annex.year(), annex.number()) + extension;
    }

    private AnnexView visible(String id) {
        return annexes.find(id)
                .filter(annex -> sight.visible().contains(annex.directiveId()))
                .orElseThrow(() -> new NotFound("round-annex", id));
    }
}
