package vn.chidao.commendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.commendation.AwardForm;
import vn.chidao.commendation.AwardRules;
import vn.chidao.commendation.CandidateKind;
import vn.chidao.commendation.CommendationGrounds;
import vn.chidao.commendation.Finding;
import vn.chidao.commendation.NominationCatalog;
import vn.chidao.commendation.NominationManagement;
import vn.chidao.commendation.NominationSources;
import vn.chidao.commendation.NominationStatus;
import vn.chidao.commendation.NominationText;
import vn.chidao.commendation.NominationView;
import vn.chidao.commendation.OccasionCatalog;
import vn.chidao.commendation.OccasionView;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.pages.Refusals;
import vn.chidao.pages.Typed;
import vn.chidao.shared.Actor;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskFormHandler.Option;

/** One proposal: written with its dossier, measured as it stands, submitted, taken back, erased. */
@Controller
class NominationController {

    private static final String PART = "part-";

    private final NominationManagement management;
    private final NominationCatalog catalog;
    private final NominationSources sources;
    private final OccasionCatalog occasions;
    private final CommendationGrounds grounds;
    private final AwardRules rules;
    private final CommendationChoices choices;
    private final Acting acting;
    private final DirectiveCatalog directives;
    private final ObligationCatalog obligations;
    private final CurrentUser user;
    private final Refusals refusals;

    NominationController(
            NominationManagement management,
            NominationCatalog catalog,
            NominationSources sources,
            OccasionCatalog occasions,
            CommendationGrounds grounds,
            AwardRules rules,
            CommendationChoices choices,
            Acting acting,
            DirectiveCatalog directives,
            ObligationCatalog obligations,
            CurrentUser user,
            Refusals refusals) {
        this.management = management;
        this.catalog = catalog;
        this.sources = sources;
        this.occasions = occasions;
        this.grounds = grounds;
        this.rules = rules;
        this.choices = choices;
        this.acting = acting;
        this.directives = directives;
        this.obligations = obligations;
        this.user = user;
        this.refusals = refusals;
    }

    /** A part of a dossier as the page shows it. */
    record PartLine(
            String code,
            String name,
            @Nullable String fileId,
            @Nullable String fileName,
            boolean needed) {}

    /** What speaks against a proposal, in words. */
    record FindingLine(String text, boolean refuses) {}

    @GetMapping("/commendations/proposals/{id}")
    String one(@PathVariable String id, Model model) {
        NominationView proposal = visible(id);
        return page(proposal, typedOf(proposal), model);
    }

    /** Keeps what was typed in any case; submitting measures it then. */
    @PostMapping("/commendations/proposals/{id}")
    String rewrite(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam Map<String, MultipartFile> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NominationView seen = visible(id);
        Actor actor = proposer(seen);
        Map<String, String> kept = new LinkedHashMap<>(typed);
        boolean submits = "submit".equals(typed.get("action"));
        return acting.go(
                () -> {
                    Long version = new Typed(typed).seen();
                    CurrentActor.run(actor, () -> management.rewrite(id, version, text(seen, kept, sent)));
                    if (submits) {
                        CurrentActor.run(actor, () -> management.submit(id, null));
                    }
                    refusals.done(
                            redirect, submits ? "commendation.proposal.submitted" : "commendation.proposal.saved");
                    return "redirect:/commendations/proposals/{id}";
                },
                () -> page(visible(id), kept, model),
                model,
                response);
    }

    private NominationText text(NominationView seen, Map<String, String> kept, Map<String, MultipartFile> sent) {
        Typed form = new Typed(kept);
        Map<String, String> parts = new TreeMap<>();
        for (String code : partCodes(seen)) {
            String field = PART + code;
            String file = choices.file(sent.get(field), field, form);
            if (file != null) {
                parts.put(code, file);
                kept.put(field, file);
            }
        }
        return new NominationText(
                form.text("form"),
                form.choice("kind", CandidateKind.values()),
                form.text("name"),
                form.text("unitText"),
                form.text("settlementId"),
                form.text("merit"),
                form.day("from"),
                form.day("to"),
                form.choice("content", ContentArea.values()),
                parts,
                form.text("priorForm"),
                form.text("priorNumber"),
                form.day("priorDay"),
                form.text("reason"));
    }

    @PostMapping("/commendations/proposals/{id}/withdraw")
    String withdraw(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Actor actor = proposer(visible(id));
        Typed form = new Typed(typed);
        return acting.go(
                () -> {
                    CurrentActor.run(actor, () -> management.withdraw(id, form.seen(), form.text("why")));
                    refusals.done(redirect, "commendation.proposal.withdrawn");
                    return "redirect:/commendations/proposals/{id}";
                },
                () -> again(id, "withdraw", typed, model),
                model,
                response);
    }

    @PostMapping("/commendations/proposals/{id}/erase")
    String erase(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NominationView seen = visible(id);
        Actor actor = user.actorWith(
                Right.PROPOSE_COMMENDATION,
                Thing.of(seen.unitId(), seen.awardingUnitId()),
                CommendationChoices.REFUSED_PROPOSING);
        Typed form = new Typed(typed);
        return acting.go(
                () -> {
                    CurrentActor.run(actor, () -> management.erase(id, form.seen(), form.text("why")));
                    refusals.done(redirect, "commendation.proposal.erased");
                    return "redirect:/commendations/proposals/{id}";
                },
                () -> again(id, "erase", typed, model),
                model,
                response);
    }

    private String again(String id, String act, Map<String, String> typed, Model model) {
        model.addAttribute("refused", act);
        NominationView proposal = visible(id);
        Map<String, String> values = typedOf(proposal);
        values.put("why", typed.getOrDefault("why", ""));
        return page(proposal, values, model);
    }

    private Actor proposer(NominationView proposal) {
        return user.actorWith(
                Right.PROPOSE_COMMENDATION, Thing.of(proposal.unitId()), CommendationChoices.REFUSED_PROPOSING);
    }

    private NominationView visible(String id) {
        return catalog.find(user.asker(), id).orElseThrow(() -> new NotFound("proposal", id));
    }

    private List<AwardForm> offered(NominationView proposal) {
        String round = proposal.occasionId();
        return round == null
                ? grounds.unit(proposal.awardingUnitId()).map(rules::of).orElse(List.of())
                : occasions.require(round).forms().stream()
                        .flatMap(line -> rules.find(line.offered().formCode()).stream())
                        .toList();
    }

    /** The parts of any form that may be asked for, and those that are there. */
    private Set<String> partCodes(NominationView proposal) {
        Set<String> codes = new LinkedHashSet<>();
        offered(proposal).forEach(form -> codes.addAll(form.parts()));
        codes.addAll(proposal.parts().keySet());
        return codes;
    }

    /** What stands in it, as the form's fields have it. */
    private static Map<String, String> typedOf(NominationView proposal) {
        NominationText text = proposal.text();
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "form", text.form());
        put(values, "kind", text.kind());
        put(values, "name", text.name());
        put(values, "unitText", text.unit());
        put(values, "settlementId", text.settlementId());
        put(values, "merit", text.merit());
        put(values, "from", text.from());
        put(values, "to", text.to());
        put(values, "content", text.content());
        put(values, "priorForm", text.priorForm());
        put(values, "priorNumber", text.priorNumber());
        put(values, "priorDay", text.priorDay());
        put(values, "reason", text.reason());
        proposal.parts().forEach((code, file) -> values.put(PART + code, file));
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }

    private String page(NominationView proposal, Map<String, String> values, Model model) {
        String round = proposal.occasionId();
        OccasionView occasion = round == null ? null : occasions.require(round);
        List<AwardForm> offered = offered(proposal);
        boolean own = user.may(Right.PROPOSE_COMMENDATION, Thing.of(proposal.unitId()));
        boolean writable = own && proposal.status().isWritable() && proposal.erasedOn() == null;
        model.addAttribute("proposal", proposal);
        model.addAttribute("values", values);
        model.addAttribute("round", occasion);
        model.addAttribute(
                "formName",
                proposal.text().form() == null
                        ? null
                        : rules.formName(proposal.text().form()));
        model.addAttribute("directive", directives.require(proposal.directiveId()));
        model.addAttribute("obligation", obligations.require(proposal.obligationId()));
        model.addAttribute("parts", parts(proposal, offered));
        model.addAttribute("findings", proposal.status().isOpen() ? findings(proposal.id()) : List.of());
        model.addAttribute("writable", writable);
        if (writable) {
            choose(proposal, offered, model);
        }
        model.addAttribute(
                "mayWithdraw",
                own
                        && Stream.of(
                                        NominationStatus.DRAFT,
                                        NominationStatus.RETURNED,
                                        NominationStatus.SUBMITTED,
                                        NominationStatus.ACCEPTED,
                                        NominationStatus.RECOMMENDED)
                                .anyMatch(each -> each == proposal.status()));
        model.addAttribute(
                "mayErase",
                !proposal.status().isOpen()
                        && proposal.status() != NominationStatus.AWARDED
                        && proposal.erasedOn() == null
                        && user.may(
                                Right.PROPOSE_COMMENDATION, Thing.of(proposal.unitId(), proposal.awardingUnitId())));
        CommendationChoices.withErrors(model);
        return "commendation/proposal";
    }

    private void choose(NominationView proposal, List<AwardForm> offered, Model model) {
        model.addAttribute("forms", choices.forms(offered));
        model.addAttribute("kinds", choices.constants(CandidateKind.values(), "CandidateKind."));
        model.addAttribute("contents", choices.contents());
        model.addAttribute(
                "settlements",
                sources.settlements(proposal.unitId()).stream()
                        .map(area -> new Option(area.id(), area.name()))
                        .toList());
        model.addAttribute("priorForms", choices.forms(rules.all()));
    }

    private List<PartLine> parts(NominationView proposal, List<AwardForm> offered) {
        List<String> needed = offered.stream()
                .filter(form -> form.code().equals(proposal.text().form()))
                .flatMap(form -> form.parts().stream())
                .toList();
        return partCodes(proposal).stream()
                .map(code -> {
                    String file = proposal.parts().get(code);
                    return new PartLine(
                            code,
                            rules.partName(code),
                            file,
                            file == null ? null : choices.fileName(file),
                            needed.contains(code));
                })
                .toList();
    }

    private List<FindingLine> findings(String id) {
        return management.findings(id).stream()
                .map((Finding each) ->
                        new FindingLine(refusals.text(each.key(), each.args().toArray()), each.refuses()))
                .toList();
    }
}
