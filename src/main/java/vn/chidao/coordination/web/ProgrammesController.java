package vn.chidao.coordination.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.coordination.CommuneStanding;
import vn.chidao.coordination.CoordinationCatalog;
import vn.chidao.coordination.CoordinationManagement;
import vn.chidao.coordination.DecisionKind;
import vn.chidao.coordination.ProgrammeParties;
import vn.chidao.coordination.ProgrammeRow;
import vn.chidao.coordination.ProgrammeSight;
import vn.chidao.coordination.ProgrammeStatus;
import vn.chidao.coordination.ProgrammeView;
import vn.chidao.coordination.ProgrammeView.DecisionView;
import vn.chidao.coordination.ProgrammeView.VersionView;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Refusals;
import vn.chidao.registration.AnnexCatalog;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskFormHandler.Option;

/** Joint programmes: the list, a new one, and one of them with its text, consents, history and what communes have below it. */
@Controller
class ProgrammesController {

    private static final String REFUSED = "coordination.refused.lead";

    private final CoordinationManagement coordination;
    private final CoordinationCatalog catalog;
    private final ProgrammeParties parties;
    private final ProgrammeSight sight;
    private final AnnexCatalog annexes;
    private final DirectiveCatalog directives;
    private final DirectiveSight directiveSight;
    private final OrganizationDirectory organizations;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    ProgrammesController(
            CoordinationManagement coordination,
            CoordinationCatalog catalog,
            ProgrammeParties parties,
            ProgrammeSight sight,
            AnnexCatalog annexes,
            DirectiveCatalog directives,
            DirectiveSight directiveSight,
            OrganizationDirectory organizations,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.coordination = coordination;
        this.catalog = catalog;
        this.parties = parties;
        this.sight = sight;
        this.annexes = annexes;
        this.directives = directives;
        this.directiveSight = directiveSight;
        this.organizations = organizations;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/programmes")
    String list(Model model) {
        Asker asker = user.asker();
        List<ProgrammeRow> own = catalog.ownOf(asker);
        Map<String, Below> below = new LinkedHashMap<>();
        for (ProgrammeRow row : own) {
            if (row.status() == ProgrammeStatus.IN_FORCE) {
                below.put(row.id(), Below.of(catalog.communesOf(row.id(), row.leadUnitId())));
            }
        }
        model.addAttribute("own", own);
        model.addAttribute("below", below);
        model.addAttribute("others", catalog.othersFor(asker));
        model.addAttribute("mayLead", !leads().isEmpty());
        return "coordination/programmes";
    }

    /** How many communes there are below a programme, and which of them have none in force. */
    record Below(int communes, List<String> missing) {

        static Below of(List<CommuneStanding> standings) {
            return new Below(
                    standings.size(),
                    standings.stream()
                            .filter(CommuneStanding::isMissing)
                            .map(CommuneStanding::name)
                            .toList());
        }
    }

    @GetMapping("/programmes/new")
    String form(
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(required = false, defaultValue = "") String parent,
            Model model) {
        Set<String> leads = leads();
        String chosen = Optional.ofNullable(lead)
                .filter(leads::contains)
                .or(() -> leads.stream().findFirst())
                .orElseThrow(() -> new AccessRefused(REFUSED));
        String directiveId = catalog.find(parent)
                .filter(each -> sight.isOpenTo(user.asker(), each.id()))
                .map(ProgrammeView::directiveId)
                .orElse("");
        return newPage(
                ProgrammeForm.empty(chosen, directiveId, parent, clock.today().getYear()), model);
    }

    @PostMapping("/programmes")
    String draft(
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ProgrammeForm form = ProgrammeForm.typed(fields);
        Actor actor = user.actorWith(Right.LEAD_PROGRAMME, Thing.of(form.lead()), REFUSED);
        try {
            String id = CurrentActor.call(actor, () -> coordination.draft(form.toCommand()));
            refusals.done(redirect, "coordination.new.done");
            redirect.addAttribute("id", id);
            return "redirect:/programmes/{id}";
        } catch (BusinessRuleViolation violation) {
            refusals.show(form.atField(violation), model, response);
            return newPage(form, model);
        }
    }

    private String newPage(ProgrammeForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "leads",
                leads().stream()
                        .map(unit -> new Option(unit, organizations.nameOf(unit)))
                        .toList());
        model.addAttribute("leadName", organizations.nameOf(form.lead()));
        model.addAttribute("parties", parties.choosable(form.lead()));
        Set<String> visible = directiveSight.visible();
        Set<String> limited = directiveSight.limited();
        model.addAttribute(
                "directives",
                directives.all().stream()
                        .filter(DirectiveView::isInForce)
                        .filter(directive -> visible.contains(directive.id()) && !limited.contains(directive.id()))
                        .map(directive -> new Option(
                                directive.id(),
                                refusals.text("coordination.new.choice", directive.label(), directive.subject())))
                        .toList());
        List<ProgrammeRow> parents = catalog.parentsFor(form.lead());
        Set<String> open = sight.openTo(
                user.asker(), parents.stream().map(ProgrammeRow::id).toList());
        model.addAttribute(
                "parents",
                parents.stream()
                        .filter(row -> open.contains(row.id()))
                        .map(row -> new Option(
                                row.id(),
                                refusals.text(
                                        "coordination.new.choice",
                                        row.numberAndNotation() == null ? row.leadName() : row.numberAndNotation(),
                                        row.title())))
                        .toList());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "coordination/programme-new";
    }

    @GetMapping("/programmes/{id}")
    String one(@PathVariable String id, Model model) {
        return page(visible(id), model);
    }

    @PostMapping("/programmes/{id}/amend")
    String amend(
            @PathVariable String id,
            @RequestParam int round,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ProgrammeView programme = visible(id);
        try {
            CurrentActor.run(lead(programme), () -> coordination.amend(id, round, reason));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            model.addAttribute("amendReason", reason);
            model.addAttribute("refused", "amend");
            return page(programme, model);
        }
        refusals.done(redirect, "coordination.amend.done");
        return "redirect:/programmes/{id}";
    }

    @PostMapping("/programmes/{id}/withdraw")
    String withdraw(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ProgrammeView programme = visible(id);
        try {
            CurrentActor.run(lead(programme), () -> coordination.withdraw(id, version, reason));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            model.addAttribute("withdrawReason", reason);
            model.addAttribute("refused", "withdraw");
            return page(programme, model);
        } catch (RuntimeException thrown) {
            refusals.overtaken(thrown, "coordination.withdraw.overtaken", model, response);
            model.addAttribute("withdrawReason", reason);
            model.addAttribute("refused", "withdraw");
            return page(visible(id), model);
        }
        refusals.done(redirect, "coordination.withdraw.done");
        return "redirect:/programmes/{id}";
    }

    private Actor lead(ProgrammeView programme) {
        return user.actorWith(Right.LEAD_PROGRAMME, Thing.of(programme.leadUnitId()), REFUSED);
    }

    private Set<String> leads() {
        return user.asker().unitsWith(Right.LEAD_PROGRAMME);
    }

    private ProgrammeView visible(String id) {
        return catalog.find(id)
                .filter(programme -> sight.isOpenTo(user.asker(), programme.id()))
                .orElseThrow(() -> new NotFound("joint-programme", id));
    }

    /** What one party has said of the version shown, beside its share in it; a consent may have lapsed with the version. */
    record PartyRow(
            String name, @Nullable String share, @Nullable DecisionView said, boolean lapsed) {}

    /** A version in the history, with what was said about it. */
    record Past(VersionView version, List<DecisionView> said) {}

    private String page(ProgrammeView programme, Model model) {
        Asker asker = user.asker();
        boolean party = sight.isPartyTo(asker, programme.id());
        boolean lead = user.may(Right.LEAD_PROGRAMME, Thing.of(programme.leadUnitId()));
        VersionView inForce = programme.inForce().orElse(null);
        VersionView atWork = party && programme.stage().isUnderWay() ? programme.current() : null;
        model.addAttribute("programme", programme);
        model.addAttribute("inForce", inForce);
        model.addAttribute("signed", inForce == null ? List.of() : rows(programme, inForce));
        model.addAttribute("atWork", atWork);
        model.addAttribute("answers", atWork == null ? List.of() : rows(programme, atWork));
        model.addAttribute("history", party ? history(programme) : List.of());
        List<CommuneStanding> communes = inForce == null ? List.of() : catalog.communesFor(asker, programme);
        model.addAttribute("communes", communes);
        model.addAttribute("missing", Below.of(communes).missing());
        model.addAttribute("stage", party ? programme.stage() : programme.status());
        DirectiveView directive = directive(programme);
        model.addAttribute("directive", directive);
        model.addAttribute(
                "annexes", directive == null ? List.of() : annexes.acceptedOf(directive.id(), programme.leadUnitId()));
        model.addAttribute("parent", parent(programme));
        model.addAttribute(
                "mayAmend",
                lead
                        && programme.status() == ProgrammeStatus.IN_FORCE
                        && programme.amendment() == null
                        && inForce != null
                        && inForce.numberAndNotation() != null);
        model.addAttribute("mayWithdraw", lead && programme.stage().isUnderWay());
        model.addAttribute("mayFollow", catalog.isParentFor(programme, leads()));
        model.addAttribute("zone", BusinessClock.ZONE);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "coordination/programme";
    }

    private @Nullable DirectiveView directive(ProgrammeView programme) {
        String directiveId = programme.directiveId();
        return directiveId == null || !directiveSight.visible().contains(directiveId)
                ? null
                : directives.require(directiveId);
    }

    private @Nullable ProgrammeView parent(ProgrammeView programme) {
        String parentId = programme.parentId();
        return parentId == null || !sight.isOpenTo(user.asker(), parentId) ? null : catalog.require(parentId);
    }

    /** Each party with its share and the last thing that was said for it: a consent where consents are asked for or given. */
    private static List<PartyRow> rows(ProgrammeView programme, VersionView version) {
        boolean signing = version.inForceOn() != null || programme.stage() == ProgrammeStatus.FOR_CONSENT;
        Map<String, String> holders = programme.parties().stream()
                .collect(Collectors.toMap(ProgrammeView.PartyView::unitId, ProgrammeView.PartyView::actingUnitId));
        List<PartyRow> rows = new ArrayList<>();
        for (ProgrammeView.PartyView party : programme.parties()) {
            DecisionView said = programme.saidOf(version.number()).stream()
                    .filter(each -> party.actingUnitId().equals(holders.get(each.unitId())))
                    .filter(each -> !signing || each.kind() == DecisionKind.CONSENT)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            String share = version.shares().stream()
                    .filter(each -> each.unitId().equals(party.unitId()))
                    .map(ProgrammeView.ShareView::text)
                    .findFirst()
                    .orElse(null);
            rows.add(new PartyRow(
                    party.name(),
                    share,
                    said,
                    version.isLapsed() && said != null && said.kind() == DecisionKind.CONSENT));
        }
        return rows;
    }

    private static List<Past> history(ProgrammeView programme) {
        List<Past> past = new ArrayList<>();
        for (VersionView version : programme.versions()) {
            past.add(0, new Past(version, programme.saidOf(version.number())));
        }
        return past;
    }
}
