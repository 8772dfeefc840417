package vn.chidao.registration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import vn.chidao.pages.Refusals;
import vn.chidao.registration.ProposalCatalog;
import vn.chidao.registration.ProposalGrids;
import vn.chidao.registration.ProposalKind;
import vn.chidao.registration.ProposalManagement;
import vn.chidao.registration.ProposalView;
import vn.chidao.registration.RaiseProposal.LineRef;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.SheetLine;
import vn.chidao.registration.SheetView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskFormHandler.Option;

/** Proposals of the consultation: to raise one from the board, one with its answers, and to take it back. */
@Controller
@RequestMapping("/registration-sheets/proposals")
class ProposalsController {

    private static final String REFUSED = "registration.refused.lead-consultation";

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 10_000;

    private final ProposalManagement management;
    private final ProposalCatalog proposals;
    private final ProposalGrids grids;
    private final RegistrationCatalog sheets;
    private final Rounds rounds;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final OrganizationDirectory organization;
    private final CurrentUser user;
    private final Refusals refusals;

    ProposalsController(
            ProposalManagement management,
            ProposalCatalog proposals,
            ProposalGrids grids,
            RegistrationCatalog sheets,
            Rounds rounds,
            DirectiveCatalog directives,
            DirectiveSight sight,
            OrganizationDirectory organization,
            CurrentUser user,
            Refusals refusals) {
        this.management = management;
        this.proposals = proposals;
        this.grids = grids;
        this.sheets = sheets;
        this.rounds = rounds;
        this.directives = directives;
        this.sight = sight;
        this.organization = organization;
        this.user = user;
        this.refusals = refusals;
    }

    /** All of one consultation, for whoever reads the directive. */
    @GetMapping
    String list(
            @RequestParam String directive,
            @RequestParam int year,
            @RequestParam String lead,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        rounds.require(directive, year, lead);
        model.addAttribute("directive", directives.require(directive));
        model.addAttribute("year", year);
        model.addAttribute("lead", lead);
        model.addAttribute("leadName", organization.nameOf(lead));
        model.addAttribute(
                "page", proposals.page(directive, year, lead, Math.max(0, Math.min(page, LAST_PAGE)), PAGE_SIZE));
        model.addAttribute("talking", grids);
        return "registration/proposals";
    }

    @GetMapping("/new")
    String form(@RequestParam Map<String, String> fields, Model model) {
        ProposalForm form = ProposalForm.typed(fields);
        List<SheetView> round = round(form);
        lead(form.lead());
        return newPage(form, round, model);
    }

    @PostMapping
    String raise(
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ProposalForm form = ProposalForm.typed(fields);
        List<SheetView> round = round(form);
        Actor actor = lead(form.lead());
        String receiver = form.receiver();
        if (!receiver.isBlank() && round.stream().noneMatch(sheet -> sheet.id().equals(receiver.strip()))) {
            throw new NotFound("registration-sheet", receiver);
        }
        try {
            String id = CurrentActor.call(actor, () -> management.raise(form.toCommand()));
            refusals.done(redirect, "registration.proposal.raised");
            redirect.addAttribute("id", id);
            return "redirect:/registration-sheets/proposals/{id}";
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return newPage(form, round, model);
        } catch (AlreadyHandled first) {
            model.addAttribute("raisedAlready", inWords(first));
            response.setStatus(HttpStatus.CONFLICT.value());
            return newPage(form, round, model);
        } catch (RuntimeException thrown) {
            refusals.overtaken(thrown, "registration.overtaken", model, response);
            return newPage(form, round, model);
        }
    }

    private String inWords(AlreadyHandled first) {
        String name = String.valueOf(first.personName());
        String position = first.positionName();
        return refusals.text(
                "registration.proposal.raised-already",
                position == null ? name : refusals.text("registration.proposal.by", name, position),
                Days.moment(Objects.requireNonNull(first.at())));
    }

    private Actor lead(String leadUnitId) {
        return user.actorWith(Right.LEAD_CONSULTATION, Thing.of(leadUnitId), REFUSED);
    }

    /** The sheets that are consulted about together; what was named of others is not found. */
    private List<SheetView> round(ProposalForm form) {
        List<SheetView> round = rounds.require(form.directive(), form.yearNumber(), form.lead());
        Stream<LineRef> named = form.line().isBlank()
                ? form.lines()
                : Stream.concat(form.lines(), Stream.of(ProposalForm.ref(form.line())));
        named.forEach(line -> sheetOf(line, round));
        return round;
    }

    private static SheetView sheetOf(LineRef line, List<SheetView> round) {
        return round.stream()
                .filter(sheet -> sheet.id().equals(line.sheetId()))
                .findFirst()
                .orElseThrow(() -> new NotFound("registration-sheet", line.sheetId()));
    }

    private String newPage(ProposalForm form, List<SheetView> round, Model model) {
        List<Option> lines = Stream.of(form.first(), form.second())
                .filter(typed -> !typed.isBlank())
                .map(typed -> new Option(typed, labelOf(ProposalForm.ref(typed), round)))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("directive", directives.require(form.directive()));
        model.addAttribute("leadName", organization.nameOf(form.lead()));
        model.addAttribute("lines", lines);
        model.addAttribute("gap", form.isAboutAGap() ? gapInWords(form) : null);
        model.addAttribute(
                "kinds",
                Stream.of(ProposalKind.values())
                        .filter(ProposalKind::isAboutALine)
                        .map(kind -> new Option(kind.name(), refusals.text("ProposalKind." + kind)))
                        .toList());
        model.addAttribute(
                "receivers",
                round.stream()
                        .map(sheet -> new Option(sheet.id(), sheet.unitName()))
                        .toList());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "registration/proposal-new";
    }

    private String labelOf(LineRef line, List<SheetView> round) {
        SheetView sheet = sheetOf(line, round);
        List<SheetLine> lines = sheet.versionNumber() == line.version() ? sheet.lines() : List.of();
        return line.position() < lines.size()
                ? refusals.text(
                        "registration.proposal.line-of",
                        sheet.unitName(),
                        lines.get(line.position()).title())
                : refusals.text("registration.proposal.line-changed", sheet.unitName());
    }

    private String gapInWords(ProposalForm form) {
        List<String> words = new ArrayList<>();
        if (form.gap().content() != null) {
            words.add(refusals.text("ContentArea." + form.gap().content()));
        }
        if (form.gap().lineKind() != null) {
            words.add(refusals.text("LineKind." + form.gap().lineKind()));
        }
        String place = form.gap().placeId();
        if (place != null) {
            words.add(organization.require(place).name());
        }
        return String.join(" · ", words);
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
        ProposalView proposal = visible(id);
        Actor actor = lead(proposal.leadUnitId());
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
        refusals.done(redirect, "registration.proposal.withdrawn");
        return "redirect:/registration-sheets/proposals/{id}";
    }

    private ProposalView visible(String id) {
        return proposals
                .find(id)
                .filter(proposal -> sight.visible().contains(proposal.directiveId()))
                .orElseThrow(() -> new NotFound("consultation-proposal", id));
    }

    /** What an organisation is asked to do, and what it waits for. */
    record Asked(
            ProposalView.Part part, String what, @Nullable String waits) {}

    private String page(ProposalView proposal, Model model) {
        model.addAttribute("proposal", proposal);
        model.addAttribute("directive", directives.require(proposal.directiveId()));
        model.addAttribute("leadName", organization.nameOf(proposal.leadUnitId()));
        String beside = proposal.besideSheetId();
        model.addAttribute("beside", beside == null ? null : sheets.require(beside));
        model.addAttribute(
                "asked",
                proposal.parts().stream()
                        .map(part -> new Asked(part, grids.asked(proposal, part), grids.waits(proposal, part)))
                        .toList());
        model.addAttribute(
                "mayWithdraw",
                proposal.isPending() && user.may(Right.LEAD_CONSULTATION, Thing.of(proposal.leadUnitId())));
        model.addAttribute("zone", BusinessClock.ZONE);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "registration/proposal";
    }
}
