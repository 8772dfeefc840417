package vn.chidao.steering.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.PositionView;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Paging;
import vn.chidao.pages.Refusals;
import vn.chidao.pages.Typed;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.steering.CommitteeView;
import vn.chidao.steering.Roster;
import vn.chidao.steering.SteeringCatalog;
import vn.chidao.steering.SteeringManagement;
import vn.chidao.steering.SteeringPapers;

/** One committee: who sits in it on a day, by which decisions, what it concluded; changed by its standing office. */
@Controller
@RequestMapping("/steering-committees/{id}")
class CommitteeController {

    private static final String REFUSED = "steering.access.keep";
    private static final String NAMING_REFUSED = "steering.access.name";
    private static final String SEARCH = "search";
    private static final String PAGE = "page";
    private static final String CONCLUSIONS = "conclusions";
    private static final int PAGE_SIZE = 20;
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final SteeringManagement steering;
    private final SteeringCatalog catalog;
    private final SteeringPapers papers;
    private final MemberChoices choices;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    CommitteeController(
            SteeringManagement steering,
            SteeringCatalog catalog,
            SteeringPapers papers,
            MemberChoices choices,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.steering = steering;
        this.catalog = catalog;
        this.papers = papers;
        this.choices = choices;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int conclusions,
            Model model) {
        model.addAttribute(PAGE, page);
        model.addAttribute(CONCLUSIONS, conclusions);
        return page(visible(id, Typed.dayOrNull(on)), model);
    }

    private static int asked(Model model, String list) {
        return model.getAttribute(list) instanceof Integer asked ? asked : 0;
    }

    private String page(CommitteeView committee, Model model) {
        Map<String, List<PositionView>> nameable = catalog.nameable(committee);
        model.addAttribute("committee", committee);
        Paging meetings = Paging.of(asked(model, PAGE), committee.meetings().size(), PAGE_SIZE);
        model.addAttribute("meetings", meetings.on(committee.meetings()));
        meetings.show(model);
        Paging conclusions =
                Paging.of(asked(model, CONCLUSIONS), committee.conclusions().size(), PAGE_SIZE);
        model.addAttribute(CONCLUSIONS, conclusions.on(committee.conclusions()));
        model.addAttribute("conclusionsPaging", conclusions);
        model.addAttribute("today", clock.today());
        model.addAttribute("mayKeep", user.may(Right.KEEP_COMMITTEE, kept(committee)));
        model.addAttribute("nameable", nameable);
        model.addAttribute(
                "naming",
                committee.isStanding() && committee.roster().on().equals(clock.today())
                        ? committee.roster().lines().stream()
                                .filter(Roster.Line::isToBeNamed)
                                .filter(line -> user.may(
                                        Right.KEEP_COMMITTEE, Thing.of(line.unitId(), committee.standingUnitId())))
                                .map(Roster.Line::seatId)
                                .toList()
                        : List.of());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "steering/committee";
    }

    @GetMapping("/roster.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @RequestParam(required = false) @Nullable String on) {
        CommitteeView committee = visible(id, Typed.dayOrNull(on));
        return Downloads.of(nameOf(committee, ".pdf"), MediaType.APPLICATION_PDF, papers.pdf(papers.roster(committee)));
    }

    @GetMapping("/roster.docx")
    ResponseEntity<byte[]> docx(@PathVariable String id, @RequestParam(required = false) @Nullable String on) {
        CommitteeView committee = visible(id, Typed.dayOrNull(on));
        return Downloads.of(nameOf(committee, ".docx"), DOCX, papers.docx(papers.roster(committee)));
    }

    @GetMapping("/roster.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id, @RequestParam(required = false) @Nullable String on) {
        CommitteeView committee = visible(id, Typed.dayOrNull(on));
        return Downloads.workbook(nameOf(committee, ".xlsx"), papers.rosterList(committee));
    }

    private String nameOf(CommitteeView committee, String ending) {
        return refusals.text(
                        "steering.paper.roster-name", committee.roster().on().toString())
                + ending;
    }

    @GetMapping("/members")
    String members(@PathVariable String id, @ModelAttribute("form") CommitteeForm form, Model model) {
        CommitteeView committee = toChange(id);
        keeper(committee);
        return members(committee, form.inOrder(), false, model);
    }

    @PostMapping("/members")
    String change(
            @PathVariable String id,
            @ModelAttribute("form") CommitteeForm typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String action,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        CommitteeView committee = toChange(id);
        Actor actor = keeper(committee);
        CommitteeForm form = typed.inOrder();
        try {
            form = form.withFile(CurrentActor.call(actor, () -> choices.file(file, typed.fileId())));
            if (SEARCH.equals(action)) {
                return members(committee, form, true, model);
            }
            CommitteeForm complete = form;
            CurrentActor.run(actor, () -> steering.changeMembers(complete.toChange(id)));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return members(committee, form, false, model);
        } catch (AlreadyHandled | OptimisticLockingFailureException faster) {
            overtaken(model, response);
            return members(toChange(id), form, false, model);
        }
        refusals.done(redirect, "steering.members.done");
        return "redirect:/steering-committees/{id}";
    }

    private String members(CommitteeView committee, CommitteeForm form, boolean searching, Model model) {
        model.addAttribute("committee", committee);
        model.addAttribute("form", form);
        model.addAttribute("version", form.version() == null ? committee.version() : form.version());
        if (model.containsAttribute("overtaken")) {
            // Whoever reads what the other did may go on from there.
            model.addAttribute("version", committee.version());
        }
        model.addAttribute("gone", form.gone());
        choices.show(form, searching, committee.standingUnitId(), model);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "steering/members";
    }

    @PostMapping("/seats/{seatId}/name")
    String name(
            @PathVariable String id,
            @PathVariable String seatId,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String since,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        CommitteeView committee = visible(id, null);
        String unitId = committee.roster().lines().stream()
                .filter(line -> line.seatId().equals(seatId))
                .map(Roster.Line::unitId)
                .findFirst()
                .orElseThrow(() -> new NotFound("steering seat", seatId));
        Actor actor =
                user.actorWith(Right.KEEP_COMMITTEE, Thing.of(unitId, committee.standingUnitId()), NAMING_REFUSED);
        model.addAttribute("named", seatId);
        model.addAttribute("namedPosition", position);
        model.addAttribute("namedSince", since);
        return done(
                id,
                model,
                response,
                redirect,
                "steering.name.done",
                () -> CurrentActor.run(
                        actor, () -> steering.name(id, version, seatId, position, Typed.day("since", since))));
    }

    @PostMapping("/dissolve")
    String dissolve(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String dissolvedOn,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Actor actor = keeper(visible(id, null));
        model.addAttribute("dissolving", reason == null ? "" : reason);
        model.addAttribute("dissolvingOn", dissolvedOn);
        return done(
                id,
                model,
                response,
                redirect,
                "steering.dissolve.done",
                () -> CurrentActor.run(
                        actor, () -> steering.dissolve(id, version, Typed.day("dissolvedOn", dissolvedOn), reason)));
    }

    private String done(
            String id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            String message,
            Runnable act) {
        try {
            act.run();
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(visible(id, null), model);
        } catch (AlreadyHandled | OptimisticLockingFailureException faster) {
            overtaken(model, response);
            return page(visible(id, null), model);
        } catch (RuntimeException thrown) {
            // Tasks of its meetings end with it: the database may let one of two who meet there go.
            refusals.overtaken(thrown, "steering.overtaken.meanwhile", model, response);
            return page(visible(id, null), model);
        }
        refusals.done(redirect, message);
        return "redirect:/steering-committees/{id}";
    }

    private static void overtaken(Model model, HttpServletResponse response) {
        model.addAttribute("overtaken", true);
        response.setStatus(HttpStatus.CONFLICT.value());
    }

    private Actor keeper(CommitteeView committee) {
        return user.actorWith(Right.KEEP_COMMITTEE, kept(committee), REFUSED);
    }

    private static Thing kept(CommitteeView committee) {
        return Thing.of(committee.establishingUnitId(), committee.standingUnitId());
    }

    private CommitteeView toChange(String id) {
        return catalog.findToChange(user.asker(), id).orElseThrow(() -> new NotFound("steering committee", id));
    }

    private CommitteeView visible(String id, @Nullable LocalDate on) {
        return catalog.find(user.asker(), id, on).orElseThrow(() -> new NotFound("steering committee", id));
    }
}
