package vn.chidao.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import vn.chidao.assessment.AddEvidence;
import vn.chidao.assessment.AssessmentManagement;
import vn.chidao.assessment.AssessmentPapers;
import vn.chidao.assessment.AssessmentStatus;
import vn.chidao.assessment.CriterionMarks;
import vn.chidao.assessment.EvidenceDesk;
import vn.chidao.assessment.EvidenceKind;
import vn.chidao.assessment.Proposal;
import vn.chidao.assessment.RoundView;
import vn.chidao.assessment.ScoreLine;
import vn.chidao.assessment.ScoringCatalog;
import vn.chidao.assessment.ScoringView;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Chosen;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Paging;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.TaskFormHandler.Option;

/** The sheet of one organisation: scores, what they rest on, evidence, and the criterion sheet to take away. */
@Controller
class ScoringController {

    private static final int PAGE_SIZE = 100;
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final VisibleRounds rounds;
    private final ScoringCatalog scorings;
    private final EvidenceDesk evidence;
    private final AssessmentManagement assessments;
    private final AssessmentPapers papers;
    private final CriterionMarks marks;
    private final DirectiveCatalog directives;
    private final AttachmentStore files;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    ScoringController(
            VisibleRounds rounds,
            ScoringCatalog scorings,
            EvidenceDesk evidence,
            AssessmentManagement assessments,
            AssessmentPapers papers,
            CriterionMarks marks,
            DirectiveCatalog directives,
            AttachmentStore files,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.rounds = rounds;
        this.scorings = scorings;
        this.evidence = evidence;
        this.assessments = assessments;
        this.papers = papers;
        this.marks = marks;
        this.directives = directives;
        this.files = files;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/assessments/{id}/sheets/{sheetId}")
    String one(@PathVariable String id, @PathVariable String sheetId, Model model) {
        RoundView round = rounds.require(id);
        return page(round, rounds.sheet(round, sheetId), Map.of(), model);
    }

    @GetMapping("/assessments/{id}/sheets/{sheetId}/criteria/{place}")
    String rows(
            @PathVariable String id,
            @PathVariable String sheetId,
            @PathVariable int place,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        RoundView round = rounds.require(id);
        ScoringView scoring = rounds.sheet(round, sheetId);
        ScoreLine line = scoring.lines().stream()
                .filter(each -> each.place() == place)
                .findFirst()
                .orElseThrow(() -> new NotFound("criterion", String.valueOf(place)));
        List<Proposal.Row> rows = scorings.rows(round, sheetId, place);
        Paging paging = Paging.of(page, rows.size(), PAGE_SIZE);
        model.addAttribute("round", round);
        model.addAttribute("scoring", scoring);
        model.addAttribute("line", line);
        model.addAttribute("rows", paging.on(rows));
        model.addAttribute("count", rows.size());
        model.addAttribute("until", scoring.figuresUntil() == null ? clock.today() : scoring.figuresUntil());
        paging.show(model);
        return "assessment/criterion";
    }

    @PostMapping("/assessments/{id}/sheets/{sheetId}/evidence")
    String add(
            @PathVariable String id,
            @PathVariable String sheetId,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RoundView round = rounds.require(id);
        ScoringView scoring = rounds.sheet(round, sheetId);
        Actor actor = own(scoring);
        Map<String, String> kept = new LinkedHashMap<>(typed);
        try {
            CurrentActor.run(actor, () -> {
                String fileId = stored(file);
                if (fileId != null) {
                    kept.put("file", fileId);
                }
                evidence.add(sheetId, given(kept));
            });
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(round, rounds.sheet(round, sheetId), kept, model);
        } catch (RuntimeException thrown) {
            refusals.overtaken(thrown, "assessment.one.overtaken", model, response);
            return page(round, rounds.sheet(round, sheetId), kept, model);
        }
        refusals.done(redirect, "assessment.evidence.done");
        return "redirect:/assessments/{id}/sheets/{sheetId}#evidence";
    }

    @PostMapping("/assessments/{id}/sheets/{sheetId}/evidence/{evidenceId}/remove")
    String remove(
            @PathVariable String id,
            @PathVariable String sheetId,
            @PathVariable String evidenceId,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RoundView round = rounds.require(id);
        ScoringView scoring = rounds.sheet(round, sheetId);
        Actor actor = own(scoring);
        try {
            CurrentActor.run(actor, () -> evidence.remove(sheetId, evidenceId));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(round, rounds.sheet(round, sheetId), Map.of(), model);
        }
        refusals.done(redirect, "assessment.evidence.removed");
        return "redirect:/assessments/{id}/sheets/{sheetId}#evidence";
    }

    @PostMapping("/assessments/{id}/sheets/{sheetId}/reopen")
    String reopen(
            @PathVariable String id,
            @PathVariable String sheetId,
            @RequestParam int seen,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RoundView round = rounds.require(id);
        rounds.sheet(round, sheetId);
        Actor leader = user.actorWith(Right.LEAD_ASSESSMENT, leading(round), "assessment.refused.lead");
        Map<String, String> kept = reason == null ? Map.of() : Map.of("reason", reason);
        try {
            CurrentActor.run(leader, () -> assessments.reopen(sheetId, seen, reason));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return again(id, sheetId, kept, model);
        } catch (RuntimeException thrown) {
            refusals.overtaken(thrown, "assessment.one.overtaken", model, response);
            return again(id, sheetId, kept, model);
        }
        refusals.done(redirect, "assessment.reopen.done");
        return "redirect:/assessments/{id}/sheets/{sheetId}";
    }

    private String again(String id, String sheetId, Map<String, String> kept, Model model) {
        RoundView now = rounds.require(id);
        return page(now, rounds.sheet(now, sheetId), kept, model);
    }

    private static Thing leading(RoundView round) {
        return Thing.of().followedBy(round.leaderUnitId());
    }

    @GetMapping("/assessments/{id}/sheets/{sheetId}/criterion-sheet.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable String sheetId) {
        RoundView round = ofCriterion(id);
        ScoringView scoring = rounds.sheet(round, sheetId);
        return Downloads.of(fileName(round, scoring, ".pdf"), MediaType.APPLICATION_PDF, papers.pdf(round, scoring));
    }

    @GetMapping("/assessments/{id}/sheets/{sheetId}/criterion-sheet.docx")
    ResponseEntity<byte[]> docx(@PathVariable String id, @PathVariable String sheetId) {
        RoundView round = ofCriterion(id);
        ScoringView scoring = rounds.sheet(round, sheetId);
        return Downloads.of(fileName(round, scoring, ".docx"), DOCX, papers.docx(round, scoring));
    }

    /** Only where the directive makes the campaign a criterion, and not of a round that was given up. */
    private boolean hasCriterionSheet(RoundView round) {
        return round.status() != AssessmentStatus.WITHDRAWN && marks.makesCriterion(round);
    }

    private RoundView ofCriterion(String id) {
        RoundView round = rounds.require(id);
        if (!hasCriterionSheet(round)) {
            throw new NotFound("criterion sheet", id);
        }
        return round;
    }

    private String fileName(RoundView round, ScoringView scoring, String extension) {
        return refusals.text("assessment.file.sheet", scoring.row().unitName(), round.period()) + extension;
    }

    private Actor own(ScoringView scoring) {
        return user.actorWith(Right.PROVE_SCORE, Thing.of(scoring.row().actingUnitId()), "assessment.refused.own");
    }

    private @Nullable String stored(@Nullable MultipartFile sent) {
        if (sent == null
                || sent.isEmpty() && String.valueOf(sent.getOriginalFilename()).isEmpty()) {
            return null;
        }
        try (InputStream content = sent.getInputStream()) {
            return files.store(String.valueOf(sent.getOriginalFilename()), content, "assessment")
                    .id();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (BusinessRuleViolation refused) {
            throw BusinessRuleViolation.at("file", refused.key(), refused.args().toArray());
        }
    }

    private static AddEvidence given(Map<String, String> typed) {
        String criterion = typed.getOrDefault("criterion", "");
        return new AddEvidence(
                criterion.matches("\\d{1,4}") ? Integer.parseInt(criterion) : -1,
                Chosen.of(EvidenceKind.values(), typed.get("kind")),
                typed.get("caption"),
                typed.get("file"),
                typed.get("href"));
    }

    private String page(RoundView round, ScoringView scoring, Map<String, String> values, Model model) {
        String unitId = scoring.row().actingUnitId();
        model.addAttribute("round", round);
        model.addAttribute("scoring", scoring);
        model.addAttribute("directive", directives.require(round.directiveId()));
        model.addAttribute("makesCriterion", hasCriterionSheet(round));
        model.addAttribute("today", clock.today());
        model.addAttribute("values", values);
        model.addAttribute(
                "mayProve",
                round.isOpen()
                        && EvidenceDesk.isOpenAt(scoring.row().status())
                        && user.may(Right.PROVE_SCORE, Thing.of(unitId)));
        model.addAttribute(
                "mayReopen", round.isOpen() && scoring.isAccepted() && user.may(Right.LEAD_ASSESSMENT, leading(round)));
        model.addAttribute(
                "criteria",
                scoring.lines().stream()
                        .map(line -> new Option(
                                String.valueOf(line.place()),
                                line.criterion().code() + " " + line.criterion().name()))
                        .toList());
        model.addAttribute(
                "kinds",
                Arrays.stream(EvidenceKind.values())
                        .map(kind -> new Option(kind.name(), refusals.text("EvidenceKind." + kind)))
                        .toList());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "assessment/sheet";
    }
}
