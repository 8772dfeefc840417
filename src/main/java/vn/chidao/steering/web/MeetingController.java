package vn.chidao.steering.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Refusals;
import vn.chidao.pages.Typed;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.steering.CommitteeView;
import vn.chidao.steering.MeetingCatalog;
import vn.chidao.steering.MeetingPapers;
import vn.chidao.steering.MeetingView;
import vn.chidao.steering.SteeringCatalog;
import vn.chidao.steering.SteeringMeetings;

/** Meetings of a committee: planned, changed, put off or called off by its standing office; read by members. */
@Controller
class MeetingController {

    private static final String REFUSED = "steering.access.keep";
    private static final String ONE = "/steering-committees/meetings/{id}";

    private final SteeringMeetings meetings;
    private final SteeringCatalog catalog;
    private final MeetingPapers files;
    private final MeetingCatalog read;
    private final MemberChoices choices;
    private final CurrentUser user;
    private final Refusals refusals;

    MeetingController(
            SteeringMeetings meetings,
            SteeringCatalog catalog,
            MeetingPapers files,
            MeetingCatalog read,
            MemberChoices choices,
            CurrentUser user,
            Refusals refusals) {
        this.meetings = meetings;
        this.catalog = catalog;
        this.files = files;
        this.read = read;
        this.choices = choices;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping("/steering-committees/{committeeId}/meetings/new")
    String form(@PathVariable String committeeId, @ModelAttribute("form") MeetingForm form, Model model) {
        CommitteeView committee = committee(committeeId);
        keeper(committee);
        return planning(committee, form, model);
    }

    @PostMapping("/steering-committees/{committeeId}/meetings")
    String plan(
            @PathVariable String committeeId,
            @ModelAttribute("form") MeetingForm typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        CommitteeView committee = committee(committeeId);
        Actor actor = keeper(committee);
        MeetingForm form = typed.inOrder();
        try {
            String id = CurrentActor.call(actor, () -> meetings.plan(committeeId, form.toCommand()));
            refusals.done(redirect, "steering.meeting.planned");
            redirect.addAttribute("meeting", id);
            return "redirect:/steering-committees/meetings/{meeting}";
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return planning(committee, form, model);
        }
    }

    private String planning(CommitteeView committee, MeetingForm form, Model model) {
        model.addAttribute("committee", committee);
        model.addAttribute("form", form);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "steering/meeting-new";
    }

    @GetMapping(ONE)
    String one(@PathVariable String id, Model model) {
        MeetingView meeting = visible(id);
        return page(meeting, MeetingForm.of(meeting), model);
    }

    @PostMapping(ONE + "/change")
    String change(
            @PathVariable String id,
            @ModelAttribute("form") MeetingForm typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Actor actor = keeper(visible(id));
        MeetingForm form = typed.inOrder();
        model.addAttribute("changing", true);
        return done(
                id,
                form,
                model,
                response,
                redirect,
                "steering.meeting.changed",
                () -> CurrentActor.run(actor, () -> meetings.change(id, seen(form.version()), form.toCommand())));
    }

    @PostMapping(ONE + "/postpone")
    String postpone(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        MeetingView meeting = visible(id);
        Actor actor = keeper(meeting);
        model.addAttribute("postponing", new Postponing(on, at, reason));
        return done(
                id,
                MeetingForm.of(meeting),
                model,
                response,
                redirect,
                "steering.meeting.postponed",
                () -> CurrentActor.run(
                        actor,
                        () -> meetings.postpone(id, seen(version), Typed.day("on", on), Typed.hour("at", at), reason)));
    }

    /** What was typed to put a meeting off. */
    record Postponing(
            @Nullable String on,
            @Nullable String at,
            @Nullable String reason) {}

    @PostMapping(ONE + "/cancel")
    String cancel(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        MeetingView meeting = visible(id);
        Actor actor = keeper(meeting);
        model.addAttribute("cancelling", reason == null ? "" : reason);
        return done(
                id,
                MeetingForm.of(meeting),
                model,
                response,
                redirect,
                "steering.meeting.cancelled",
                () -> CurrentActor.run(actor, () -> meetings.cancel(id, seen(version), reason)));
    }

    @PostMapping(ONE + "/invite")
    String invite(@PathVariable String id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        MeetingView meeting = visible(id);
        Actor actor = keeper(meeting);
        return done(
                id,
                MeetingForm.of(meeting),
                model,
                response,
                redirect,
                "steering.meeting.invited",
                () -> CurrentActor.run(actor, () -> meetings.inviteAgain(id)));
    }

    @PostMapping(ONE + "/papers")
    String addPaper(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        MeetingView meeting = visible(id);
        Actor actor = keeper(meeting);
        model.addAttribute("adding", item);
        return done(
                id,
                MeetingForm.of(meeting),
                model,
                response,
                redirect,
                "steering.paper.added",
                () -> CurrentActor.run(actor, () -> files.add(id, item, stored(file))));
    }

    @PostMapping(ONE + "/papers/{fileId}/replace")
    String replacePaper(
            @PathVariable String id,
            @PathVariable String fileId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        MeetingView meeting = visible(id);
        Actor actor = keeper(meeting);
        return done(
                id,
                MeetingForm.of(meeting),
                model,
                response,
                redirect,
                "steering.paper.replaced",
                () -> CurrentActor.run(actor, () -> files.replace(id, fileId, stored(file))));
    }

    private String stored(@Nullable MultipartFile file) {
        return choices.stored(file).orElseThrow(() -> BusinessRuleViolation.at("file", "steering.rule.file-missing"));
    }

    @PostMapping(ONE + "/papers/{fileId}/remove")
    String removePaper(
            @PathVariable String id,
            @PathVariable String fileId,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        MeetingView meeting = visible(id);
        Actor actor = keeper(meeting);
        return done(
                id,
                MeetingForm.of(meeting),
                model,
                response,
                redirect,
                "steering.paper.removed",
                () -> CurrentActor.run(actor, () -> files.withdraw(id, fileId)));
    }

    private String done(
            String id,
            MeetingForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            String message,
            Runnable act) {
        try {
            act.run();
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(visible(id), form, model);
        } catch (AlreadyHandled | OptimisticLockingFailureException faster) {
            model.addAttribute("overtaken", true);
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(visible(id), form, model);
        } catch (RuntimeException thrown) {
            // A task holds its meeting after itself: the database may let one of the two go.
            refusals.overtaken(thrown, "steering.overtaken.meanwhile", model, response);
            return page(visible(id), form, model);
        }
        refusals.done(redirect, message);
        return "redirect:/steering-committees/meetings/{id}";
    }

    private String page(MeetingView meeting, MeetingForm form, Model model) {
        boolean mayKeep = user.may(Right.KEEP_COMMITTEE, kept(meeting));
        model.addAttribute("meeting", meeting);
        model.addAttribute("form", form);
        model.addAttribute("mayKeep", mayKeep);
        model.addAttribute("mayPlan", mayKeep && meeting.isPlanned());
        model.addAttribute(
                "mayAddPapers",
                mayKeep && (meeting.isPlanned() || meeting.status().isHeld() && !meeting.isConcluded()));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "steering/meeting";
    }

    private static long seen(@Nullable Long version) {
        return version == null ? -1 : version;
    }

    private Actor keeper(MeetingView meeting) {
        return user.actorWith(Right.KEEP_COMMITTEE, kept(meeting), REFUSED);
    }

    private Actor keeper(CommitteeView committee) {
        return user.actorWith(
                Right.KEEP_COMMITTEE, Thing.of(committee.establishingUnitId(), committee.standingUnitId()), REFUSED);
    }

    private static Thing kept(MeetingView meeting) {
        return Thing.of(meeting.establishingUnitId(), meeting.standingUnitId());
    }

    private CommitteeView committee(String id) {
        return catalog.find(user.asker(), id, null).orElseThrow(() -> new NotFound("steering committee", id));
    }

    private MeetingView visible(String id) {
        return read.find(user.asker(), id).orElseThrow(() -> new NotFound("steering meeting", id));
    }
}
