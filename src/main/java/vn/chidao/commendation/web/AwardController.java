package vn.chidao.commendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
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
import vn.chidao.commendation.AwardCatalog;
import vn.chidao.commendation.AwardFilter;
import vn.chidao.commendation.AwardRegister;
import vn.chidao.commendation.AwardRules;
import vn.chidao.commendation.AwardSource;
import vn.chidao.commendation.AwardView;
import vn.chidao.commendation.CandidateKind;
import vn.chidao.commendation.CommendationGrounds;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Paging;
import vn.chidao.pages.Refusals;
import vn.chidao.pages.Typed;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.workbook.ListWorkbook;

/** The register of honours: who got what, by whom, when and for which directive. */
@Controller
class AwardController {

    private static final int PAGE_SIZE = 50;
    private static final int WORKBOOK_ROWS = 10_000;

    private final AwardCatalog catalog;
    private final AwardRegister register;
    private final AwardRules rules;
    private final CommendationGrounds grounds;
    private final CommendationChoices choices;
    private final Acting acting;
    private final DirectiveCatalog directives;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    AwardController(
            AwardCatalog catalog,
            AwardRegister register,
            AwardRules rules,
            CommendationGrounds grounds,
            CommendationChoices choices,
            Acting acting,
            DirectiveCatalog directives,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.catalog = catalog;
        this.register = register;
        this.rules = rules;
        this.grounds = grounds;
        this.choices = choices;
        this.acting = acting;
        this.directives = directives;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/commendations")
    String list(@RequestParam Map<String, String> asked, @RequestParam(defaultValue = "0") int page, Model model) {
        Asker asker = user.asker();
        AwardFilter filter = filter(asked);
        int count = catalog.count(asker, filter);
        Paging paging = Paging.of(page, count, PAGE_SIZE);
        model.addAttribute("filter", filter);
        model.addAttribute("directives", choices.directives());
        model.addAttribute(
                "years", catalog.years(asker).stream().map(String::valueOf).toList());
        model.addAttribute("forms", choices.forms(rules.all()));
        model.addAttribute("kinds", choices.constants(CandidateKind.values(), "CandidateKind."));
        model.addAttribute("sources", choices.constants(AwardSource.values(), "AwardSource."));
        model.addAttribute("rows", catalog.list(asker, filter, paging.skip(), PAGE_SIZE));
        model.addAttribute("sums", catalog.sums(asker, filter));
        model.addAttribute("count", count);
        paging.show(model);
        model.addAttribute(
                "mayPropose", !choices.units(Right.PROPOSE_COMMENDATION).isEmpty());
        model.addAttribute("mayOpen", !grounds.awarding(asker).isEmpty());
        return "commendation/awards";
    }

    @GetMapping("/commendations/list.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam Map<String, String> asked) {
        Asker asker = user.asker();
        AwardFilter filter = filter(asked);
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "number",
                        "candidate",
                        "kind",
                        "unit",
                        "merit",
                        "form",
                        "awarding",
                        "decision",
                        "day",
                        "directive",
                        "proposer",
                        "state")
                .map(column -> refusals.text("commendation.column." + column))
                .toList());
        Map<String, String> labels = new HashMap<>();
        catalog.list(asker, filter, 0, WORKBOOK_ROWS)
                .forEach(row -> rows.add(cells(
                        rows.size(),
                        row,
                        labels.computeIfAbsent(
                                row.directiveId(), id -> directives.require(id).label()))));
        int count = catalog.count(asker, filter);
        if (count > WORKBOOK_ROWS) {
            rows.add(List.of(refusals.text(
                    "commendation.list.workbook-cut", String.valueOf(WORKBOOK_ROWS), String.valueOf(count))));
        }
        return Downloads.workbook(
                refusals.text("commendation.list.workbook-name", Days.written(clock.today())), ListWorkbook.of(rows));
    }

    private List<String> cells(int number, AwardView row, String directive) {
        return List.of(
                String.valueOf(number),
                row.name() == null ? refusals.text("commendation.erased-name") : row.name(),
                row.kind() == null ? "" : refusals.text("CandidateKind." + row.kind()),
                Objects.requireNonNullElse(row.unit(), ""),
                Objects.requireNonNullElse(row.merit(), ""),
                row.formName(),
                row.awardingName(),
                Objects.requireNonNullElse(row.decisionNumber(), refusals.text("AwardSource." + row.source())),
                Days.written(row.decidedOn()),
                directive,
                Objects.requireNonNullElse(row.proposerName(), ""),
                row.revokedOn() == null
                        ? ""
                        : refusals.text("commendation.award.revoked-on", Days.written(row.revokedOn())));
    }

    /** What cannot be understood in an address filters nothing. */
    private static AwardFilter filter(Map<String, String> asked) {
        Typed typed = new Typed(asked);
        String year = typed.orEmpty("year");
        String words = typed.orEmpty("q");
        return new AwardFilter(
                typed.text("directive"),
                year.matches("[0-9]{4}") ? Integer.valueOf(year) : null,
                typed.text("form"),
                typed.choice("kind", CandidateKind.values()),
                typed.choice("source", AwardSource.values()),
                words.length() > 100 ? words.substring(0, 100) : words);
    }

    @GetMapping("/commendations/awards/{id}")
    String one(@PathVariable String id, Model model) {
        return page(visible(id), Map.of(), model);
    }

    @PostMapping("/commendations/awards/{id}/revoke")
    String revoke(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AwardView award = visible(id);
        Actor actor = user.actorWith(
                Right.DECIDE_COMMENDATION, Thing.of(award.awardingUnitId()), CommendationChoices.REFUSED_DECIDING);
        Typed form = new Typed(typed);
        return acting.go(
                () -> {
                    CurrentActor.run(actor, () -> register.revoke(id, form.seen(), form.text("reason")));
                    return done(redirect, "commendation.award.revoked");
                },
                () -> again(id, "revoke", typed, model),
                model,
                response);
    }

    @PostMapping("/commendations/awards/{id}/erase")
    String erase(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AwardView award = visible(id);
        Actor actor = user.actorWith(Right.PROPOSE_COMMENDATION, erasers(award), CommendationChoices.REFUSED_PROPOSING);
        Typed form = new Typed(typed);
        return acting.go(
                () -> {
                    CurrentActor.run(actor, () -> register.erase(id, form.seen(), form.text("reason")));
                    return done(redirect, "commendation.award.erased-done");
                },
                () -> again(id, "erase", typed, model),
                model,
                response);
    }

    private String done(RedirectAttributes redirect, String key) {
        refusals.done(redirect, key);
        return "redirect:/commendations/awards/{id}";
    }

    private String again(String id, String act, Map<String, String> typed, Model model) {
        model.addAttribute("refused", act);
        return page(visible(id), typed, model);
    }

    private static Thing erasers(AwardView award) {
        return Thing.of(award.proposerUnitId(), award.awardingUnitId());
    }

    private AwardView visible(String id) {
        return catalog.find(user.asker(), id).orElseThrow(() -> new NotFound("award", id));
    }

    private String page(AwardView award, Map<String, String> typed, Model model) {
        model.addAttribute("award", award);
        model.addAttribute("history", catalog.history(user.asker(), award));
        model.addAttribute("directive", directives.require(award.directiveId()));
        model.addAttribute("values", typed);
        model.addAttribute(
                "mayRevoke",
                award.source() == AwardSource.DECISION
                        && award.revokedOn() == null
                        && user.may(Right.DECIDE_COMMENDATION, Thing.of(award.awardingUnitId())));
        model.addAttribute(
                "mayErase", award.erasedOn() == null && user.may(Right.PROPOSE_COMMENDATION, erasers(award)));
        CommendationChoices.withErrors(model);
        return "commendation/award";
    }
}
