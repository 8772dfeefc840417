package vn.chidao.registration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import vn.chidao.household.HouseholdCatalog;
import vn.chidao.household.SettlementCounts;
import vn.chidao.household.SharedHelp;
import vn.chidao.identity.CurrentUser;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationRights;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Refusals;
import vn.chidao.registration.AmendmentManagement;
import vn.chidao.registration.AmendmentView;
import vn.chidao.registration.AnnexCatalog;
import vn.chidao.registration.AnnexView;
import vn.chidao.registration.LineKind;
import vn.chidao.registration.LineProgress;
import vn.chidao.registration.ProposalCatalog;
import vn.chidao.registration.ProposalGrids;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.RoundBoard;
import vn.chidao.registration.RoundBoards;
import vn.chidao.registration.RoundTalk;
import vn.chidao.registration.SheetGrids;
import vn.chidao.registration.SheetLine;
import vn.chidao.registration.SheetProgress;
import vn.chidao.registration.SheetStatus;
import vn.chidao.registration.SheetView;
import vn.chidao.registration.SheetWorkManagement;
import vn.chidao.registration.SheetWorkbooks;
import vn.chidao.registration.VersionView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskFormHandler.Option;

/**
 * What organisations have taken on under a directive, and each sheet with all its versions. Whoever may read the
 * directive may read what was registered under it: nobody can avoid doing things twice without seeing what others do.
 */
@Controller
@RequestMapping("/registration-sheets")
class SheetController {

    private final RegistrationCatalog sheets;
    private final AmendmentManagement amendments;
    private final SheetGrids grids;
    private final SheetWorkbooks workbooks;
    private final SheetProgress progress;
    private final SheetWorkManagement sheetWork;
    private final HouseholdCatalog households;
    private final QuantityPrinter printer;
    private final RoundBoards boards;
    private final ProposalCatalog proposals;
    private final ProposalGrids talking;
    private final AnnexCatalog annexes;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final ObligationCatalog obligations;
    private final ObligationRights rights;
    private final OrganizationDirectory organization;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    SheetController(
            RegistrationCatalog sheets,
            AmendmentManagement amendments,
            SheetGrids grids,
            SheetWorkbooks workbooks,
            SheetProgress progress,
            SheetWorkManagement sheetWork,
            HouseholdCatalog households,
            QuantityPrinter printer,
            RoundBoards boards,
            ProposalCatalog proposals,
            ProposalGrids talking,
            AnnexCatalog annexes,
            DirectiveCatalog directives,
            DirectiveSight sight,
            ObligationCatalog obligations,
            ObligationRights rights,
            OrganizationDirectory organization,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.sheets = sheets;
        this.amendments = amendments;
        this.grids = grids;
        this.workbooks = workbooks;
        this.progress = progress;
        this.sheetWork = sheetWork;
        this.households = households;
        this.printer = printer;
        this.boards = boards;
        this.proposals = proposals;
        this.talking = talking;
        this.annexes = annexes;
        this.directives = directives;
        this.sight = sight;
        this.obligations = obligations;
        this.rights = rights;
        this.organization = organization;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Who takes part in the round of a year and how far each has come. */
    @GetMapping(params = "directive")
    String round(@RequestParam String directive, @RequestParam(required = false) @Nullable Integer year, Model model) {
        if (!sight.visible().contains(directive)) {
            throw new NotFound("directive", directive);
        }
        List<SheetView> all = sheets.ofDirective(directive);
        List<Integer> years = all.stream()
                .map(SheetView::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        int shown = year != null
                ? year
                : years.stream().findFirst().orElse(clock.today().getYear());
        List<SheetView> round =
                all.stream().filter(sheet -> sheet.year() == shown).toList();
        model.addAttribute("directive", directives.require(directive));
        model.addAttribute("years", years);
        model.addAttribute("year", shown);
        model.addAttribute("sheets", round);
        model.addAttribute("progress", progress.ofAll(round));
        List<RoundBoard> shownBoards = boards(shown, round);
        model.addAttribute("boards", shownBoards);
        model.addAttribute("talk", new RoundTalk(proposals.ofRound(directive, shown)));
        model.addAttribute("talking", talking);
        model.addAttribute(
                "annexes",
                annexes.ofRound(directive, shown).stream().collect(Collectors.groupingBy(AnnexView::leadUnitId)));
        model.addAttribute(
                "ledBoards",
                shownBoards.stream()
                        .map(RoundBoard::leadUnitId)
                        .filter(lead -> user.may(Right.LEAD_CONSULTATION, Thing.of(lead)))
                        .collect(Collectors.toSet()));
        model.addAttribute("contents", ContentArea.values());
        model.addAttribute("today", clock.today());
        return "registration/round";
    }

    private List<RoundBoard> boards(int year, List<SheetView> round) {
        return round.stream()
                .map(SheetView::leadUnitId)
                .distinct()
                .sorted()
                .map(lead -> boards.of(
                        lead,
                        year,
                        round.stream()
                                .filter(sheet -> sheet.leadUnitId().equals(lead))
                                .toList()))
                .toList();
    }

    @GetMapping("/{id}")
    String sheet(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version, Model model) {
        return page(visible(id), version, null, model);
    }

    /** The sheet's form for Excel, with its standing lines in it. */
    @GetMapping("/{id}/workbook.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable String id, @RequestParam(required = false) @Nullable String amendment) {
        SheetView sheet = visible(id);
        AmendmentView change = amendment == null ? null : sheets.requireAmendment(amendment);
        if (change != null && !change.sheetId().equals(id)) {
            throw new NotFound("sheet-amendment", change.id());
        }
        return Downloads.workbook(
                refusals.text("registration.workbook.name", String.valueOf(sheet.year())),
                change == null ? workbooks.of(sheet) : workbooks.of(sheet, change));
    }

    @PostMapping("/{id}/amendments")
    String propose(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SheetView sheet = visible(id);
        try {
            CurrentActor.run(
                    user.actorWith(Right.AMEND_SHEET, Thing.of(sheet.actingUnitId()), "registration.refused.amend"),
                    () -> amendments.propose(id, reason));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(sheet, null, reason, model);
        }
        refusals.done(redirect, "registration.amendment.done");
        return "redirect:/registration-sheets/{id}";
    }

    @PostMapping("/{id}/work")
    String tie(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String work,
            @RequestParam(defaultValue = "") String line,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SheetView sheet = visible(id);
        try {
            CurrentActor.run(
                    user.actorWith(
                            Right.RECORD_WORK, rights.recordsOf(sheet.actingUnitId()), "obligation.access.record"),
                    () -> sheetWork.tie(id, work, line));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            model.addAttribute("typedWork", work);
            model.addAttribute("typedLine", line);
            return page(sheet, null, null, model);
        }
        refusals.done(redirect, "registration.work.tied");
        return "redirect:/registration-sheets/{id}";
    }

    private SheetView visible(String id) {
        return sheets.find(id)
                .filter(sheet -> sight.visible().contains(sheet.directiveId()))
                .orElseThrow(() -> new NotFound("registration-sheet", id));
    }

    private String page(SheetView sheet, @Nullable Integer asked, @Nullable String reason, Model model) {
        List<VersionView> versions = sheets.versionsOf(sheet.id());
        int number = asked == null ? sheet.versionNumber() : asked;
        if (asked != null && versions.stream().noneMatch(version -> version.number() == asked)) {
            throw new NotFound("registration-version", sheet.id() + "#" + asked);
        }
        boolean current = number == sheet.versionNumber();
        List<SheetLine> lines = current ? sheet.lines() : sheets.linesOfVersion(sheet.id(), number);
        List<AmendmentView> changes = sheets.amendmentsOf(sheet.id());
        boolean underWay = changes.stream().anyMatch(AmendmentView::isOpen);
        model.addAttribute("sheet", sheet);
        model.addAttribute("hasModels", sheet.lines().stream().anyMatch(line -> line.kind() == LineKind.MODEL));
        model.addAttribute("directive", directives.require(sheet.directiveId()));
        ObligationView obligation = obligations.require(sheet.obligationId());
        model.addAttribute("obligation", obligation);
        List<LineProgress> done = current ? progress.of(sheet) : List.of();
        model.addAttribute("progress", done);
        model.addAttribute(
                "standingLines",
                done.stream()
                        .filter(line -> line.choice() != null)
                        .map(line -> new Option(String.valueOf(line.choice()), line.title()))
                        .toList());
        model.addAttribute("quantities", printer);
        List<String> places = lines.stream()
                .filter(line -> line.kind() == LineKind.HOUSEHOLD_HELP)
                .map(SheetLine::residentialAreaId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        model.addAttribute(
                "helped",
                households.countsOf(places, households.yearOf(sheet.year())).stream()
                        .collect(Collectors.toMap(SettlementCounts::settlementId, Function.identity())));
        model.addAttribute(
                "helpedTwice",
                households.sharedIn(places, households.yearOf(sheet.year())).stream()
                        .collect(Collectors.toMap(SharedHelp::settlementId, Function.identity())));
        boolean mayRecord = user.may(Right.RECORD_WORK, rights.recordsOf(sheet.actingUnitId()));
        model.addAttribute("mayRecord", obligation.status() == ObligationStatus.IN_FORCE && mayRecord);
        model.addAttribute(
                "untied",
                current && mayRecord && sheet.status() == SheetStatus.ACCEPTED
                        ? progress.untied(sheet).stream()
                                .map(work -> new Option(
                                        SheetProgress.keyOf(work.source(), work.sourceId()),
                                        refusals.text(
                                                "registration.work.untied-option",
                                                Days.written(work.on()),
                                                work.title())))
                                .toList()
                        : List.of());
        model.addAttribute("leadName", organization.nameOf(sheet.leadUnitId()));
        model.addAttribute("acceptingName", organization.nameOf(sheet.acceptingUnitId()));
        model.addAttribute("versions", versions);
        model.addAttribute("shownVersion", number);
        model.addAttribute("current", current);
        model.addAttribute("lines", grids.lines("", lines));
        model.addAttribute("targets", grids.targets(sheet, lines));
        model.addAttribute(
                "differences", current ? grids.changes(List.of(), List.of()) : grids.changes(sheet.lines(), lines));
        model.addAttribute("proposals", proposals.talkAbout(sheet.id()).proposals());
        model.addAttribute("talking", talking);
        model.addAttribute("amendments", changes);
        model.addAttribute("reason", reason);
        model.addAttribute("today", clock.today());
        model.addAttribute("zone", BusinessClock.ZONE);
        model.addAttribute(
                "mayAmend",
                sheet.status() == SheetStatus.ACCEPTED
                        && !underWay
                        && amendments.isChangeable(sheet.obligationId(), sheet.year())
                        && user.may(Right.AMEND_SHEET, Thing.of(sheet.actingUnitId())));
        return "registration/sheet";
    }
}
