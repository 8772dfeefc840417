package vn.chidao.recording.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
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
import vn.chidao.recording.Bodies;
import vn.chidao.recording.RecordingView;
import vn.chidao.recording.Recordings;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;

/** Texts that were read: the list, taking one in, and the page on which it is compared with its text and confirmed. */
@Controller
class RecordingsController {

    private static final String REFUSED = "recording.refused";

    private final Recordings recordings;
    private final ComparisonPage page;
    private final CurrentUser user;
    private final Refusals refusals;

    RecordingsController(Recordings recordings, ComparisonPage page, CurrentUser user, Refusals refusals) {
        this.recordings = recordings;
        this.page = page;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping("/recordings")
    String list(Model model) {
        model.addAttribute("recordings", recordings.of(user.asker().unitsWith(Right.READ_DRAFT)));
        model.addAttribute(
                "mayRecord", !user.asker().unitsWith(Right.RECORD_DIRECTIVE).isEmpty());
        return "recording/recordings";
    }

    @GetMapping("/recordings/new")
    String form(Model model) {
        return newPage(null, null, model);
    }

    private String newPage(@Nullable String unitId, @Nullable String text, Model model) {
        List<ComparisonPage.Choice> units = page.units(user.asker().unitsWith(Right.RECORD_DIRECTIVE));
        model.addAttribute("units", units);
        model.addAttribute("unitId", unitId);
        model.addAttribute("text", text);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "recording/recording-new";
    }

    @PostMapping("/recordings")
    String read(
            @RequestParam(required = false) @Nullable String unitId,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        List<ComparisonPage.Choice> units = page.units(user.asker().unitsWith(Right.RECORD_DIRECTIVE));
        String unit = unitId != null && !unitId.isBlank() || units.isEmpty()
                ? String.valueOf(unitId)
                : units.get(0).value();
        Actor actor = user.actorWith(Right.RECORD_DIRECTIVE, Thing.of(unit), REFUSED);
        try {
            String id = CurrentActor.call(actor, () -> take(unit, text, file));
            redirect.addAttribute("id", id);
            refusals.done(redirect, "recording.new.done");
            return "redirect:/recordings/{id}";
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return newPage(unit, text, model);
        }
    }

    private String take(String unitId, @Nullable String text, @Nullable MultipartFile file) {
        if (file != null && !file.isEmpty()) {
            return recordings.readFile(unitId, String.valueOf(file.getOriginalFilename()), bytes(file));
        }
        if (text == null || text.isBlank()) {
            throw BusinessRuleViolation.at("file", "recording.rule.text-required");
        }
        return recordings.readPasted(unitId, text);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @GetMapping("/recordings/{id}")
    String compare(@PathVariable String id, @RequestParam(required = false) @Nullable String duty, Model model) {
        RecordingView recording = recordings.require(id);
        return page.show(recording, duty, null, null, model);
    }

    @PostMapping("/recordings/{id}/duties/{dutyId}")
    String change(
            @PathVariable String id,
            @PathVariable String dutyId,
            @RequestParam long version,
            @Valid @ModelAttribute("form") DutyForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RecordingView recording = recordings.require(id);
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return page.show(recording, dutyId, form, null, model);
        }
        try {
            as(recording, () -> {
                recordings.change(id, version, dutyId, form.toTerms());
                return dutyId;
            });
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page.show(recordings.require(id), dutyId, form, null, model);
        }
        refusals.done(redirect, "recording.duty.saved", dutyId);
        return to(id, dutyId, redirect);
    }

    @PostMapping("/recordings/{id}/duties/{dutyId}/check")
    String check(
            @PathVariable String id,
            @PathVariable String dutyId,
            @RequestParam long version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(id, dutyId, model, response, redirect, () -> {
            recordings.check(id, version, dutyId);
            return page.next(recordings.require(id), dutyId);
        });
    }

    @PostMapping("/recordings/{id}/duties/{dutyId}/remove")
    String remove(
            @PathVariable String id,
            @PathVariable String dutyId,
            @RequestParam long version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(id, dutyId, model, response, redirect, () -> {
            recordings.remove(id, version, dutyId);
            return page.next(recordings.require(id), dutyId);
        });
    }

    @PostMapping("/recordings/{id}/duties/{dutyId}/restore")
    String restore(
            @PathVariable String id,
            @PathVariable String dutyId,
            @RequestParam long version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(id, dutyId, model, response, redirect, () -> {
            recordings.restore(id, version, dutyId);
            return dutyId;
        });
    }

    @PostMapping("/recordings/{id}/duties/{dutyId}/split")
    String split(
            @PathVariable String id,
            @PathVariable String dutyId,
            @RequestParam long version,
            @RequestParam int at,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(id, dutyId, model, response, redirect, () -> {
            recordings.split(id, version, dutyId, at);
            return dutyId;
        });
    }

    @PostMapping("/recordings/{id}/duties/{dutyId}/merge")
    String merge(
            @PathVariable String id,
            @PathVariable String dutyId,
            @RequestParam long version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(id, dutyId, model, response, redirect, () -> {
            recordings.mergeWithNext(id, version, dutyId);
            return dutyId;
        });
    }

    @PostMapping("/recordings/{id}/duties")
    String add(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam String clauseId,
            @RequestParam String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("words", words);
        model.addAttribute("clauseId", clauseId);
        return act(id, null, model, response, redirect, () -> recordings.add(id, version, clauseId, words));
    }

    @PostMapping("/recordings/{id}/heading")
    String heading(
            @PathVariable String id,
            @RequestParam long version,
            @Valid @ModelAttribute("headingForm") HeadingForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RecordingView recording = recordings.require(id);
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return page.show(recording, null, null, form, model);
        }
        return act(id, null, model, response, redirect, () -> {
            recordings.changeHeading(id, version, form.toChange());
            return null;
        });
    }

    @PostMapping("/recordings/{id}/bodies")
    String bodies(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String followUpUnit,
            @RequestParam(required = false) @Nullable String reportReceiverUnit,
            @RequestParam(required = false) @Nullable String concludingUnit,
            @RequestParam(defaultValue = "") List<String> concludingTogether,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(id, null, model, response, redirect, () -> {
            recordings.proposeBodies(
                    id, version, new Bodies(followUpUnit, reportReceiverUnit, concludingUnit, concludingTogether));
            return null;
        });
    }

    @PostMapping("/recordings/{id}/confirm")
    String confirm(
            @PathVariable String id,
            @RequestParam long version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(id, null, model, response, redirect, () -> {
            recordings.confirm(id, version);
            return null;
        });
    }

    @PostMapping("/recordings/{id}/discard")
    String discard(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(id, null, model, response, redirect, () -> {
            recordings.discard(id, reason == null ? "" : reason);
            return null;
        });
    }

    /** Carries an act out and goes back to the page, at the obligation that comes next; a refusal stays on the page. */
    private String act(
            String id,
            @Nullable String dutyId,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Supplier<@Nullable String> act) {
        RecordingView recording = recordings.require(id);
        try {
            return to(id, as(recording, act), redirect);
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page.show(recordings.require(id), dutyId, null, null, model);
        }
    }

    private <T extends @Nullable Object> T as(RecordingView recording, Supplier<T> act) {
        Actor actor = user.actorWith(Right.RECORD_DIRECTIVE, Thing.of(recording.unitId()), REFUSED);
        return CurrentActor.call(actor, act);
    }

    private static String to(String id, @Nullable String dutyId, RedirectAttributes redirect) {
        redirect.addAttribute("id", id);
        if (dutyId == null) {
            return "redirect:/recordings/{id}";
        }
        redirect.addAttribute("duty", dutyId);
        return "redirect:/recordings/{id}";
    }
}
