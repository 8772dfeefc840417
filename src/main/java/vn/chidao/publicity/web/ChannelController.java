package vn.chidao.publicity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Refusals;
import vn.chidao.publicity.ChannelCatalog;
import vn.chidao.publicity.ChannelItems;
import vn.chidao.publicity.ChannelManagement;
import vn.chidao.publicity.MediaChannelView;
import vn.chidao.publicity.MediaKind;
import vn.chidao.publicity.OpenChannel;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** The channels of all organisations, and how much was put out on each. */
@Controller
@RequestMapping("/channels")
class ChannelController {

    private static final int FIRST_YEAR = 2000;

    private final ChannelManagement management;
    private final ChannelCatalog catalog;
    private final ChannelItems items;
    private final OrganizationDirectory organizations;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    ChannelController(
            ChannelManagement management,
            ChannelCatalog catalog,
            ChannelItems items,
            OrganizationDirectory organizations,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.management = management;
        this.catalog = catalog;
        this.items = items;
        this.organizations = organizations;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** A value of a choice. */
    record Choice(String value, String label) {}

    @GetMapping
    String channels(@RequestParam(required = false) @Nullable Integer year, Model model) {
        return page(year, new ChannelForm(null, null, null, null), model);
    }

    @PostMapping
    String open(
            @ModelAttribute("form") ChannelForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return page(null, form, model);
        }
        try {
            OpenChannel command = form.toCommand();
            CurrentActor.run(
                    user.actorWith(Right.KEEP_CHANNELS, Thing.of(command.unitId()), "publicity.refused.keep"),
                    () -> management.open(command));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(null, form, model);
        }
        refusals.done(redirect, "publicity.opened");
        return "redirect:/channels";
    }

    @PostMapping("/{id}/close")
    String close(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        MediaChannelView channel = catalog.find(id).orElseThrow(() -> new NotFound("media-channel", id));
        try {
            CurrentActor.run(
                    user.actorWith(Right.KEEP_CHANNELS, Thing.of(channel.unitId()), "publicity.refused.keep"),
                    () -> management.close(id, until == null ? clock.today() : until));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            model.addAttribute("error", refusals.sentence(violation));
            return page(null, new ChannelForm(null, null, null, null), model);
        }
        refusals.done(redirect, "publicity.closed");
        return "redirect:/channels";
    }

    private String page(@Nullable Integer asked, ChannelForm form, Model model) {
        int now = clock.today().getYear();
        int year = asked == null ? now : Math.max(FIRST_YEAR, Math.min(asked, now));
        List<MediaChannelView> channels = catalog.all();
        Set<String> kept = user.asker().unitsWith(Right.KEEP_CHANNELS);
        model.addAttribute("year", year);
        model.addAttribute("thisYear", now);
        model.addAttribute("channels", channels);
        model.addAttribute("counts", items.countsOf(year));
        model.addAttribute(
                "owners",
                channels.stream()
                        .map(MediaChannelView::unitId)
                        .distinct()
                        .collect(Collectors.toMap(unit -> unit, organizations::nameOf)));
        model.addAttribute("kept", kept);
        model.addAttribute(
                "units",
                kept.stream()
                        .sorted()
                        .map(unit -> new Choice(unit, organizations.nameOf(unit)))
                        .toList());
        model.addAttribute(
                "kinds",
                Arrays.stream(MediaKind.values())
                        .map(kind -> new Choice(kind.name(), refusals.text("MediaKind." + kind)))
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("today", clock.today());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "publicity/channels";
    }
}
