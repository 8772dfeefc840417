package vn.chidao.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.Found;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitNode;
import vn.chidao.pages.Refusals;
import vn.chidao.recommendation.Addressees;
import vn.chidao.recommendation.RecommendationManagement;
import vn.chidao.recommendation.RecommendationOrigin;
import vn.chidao.recommendation.RecommendationSources;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.TaskFormHandler.Option;

/** A new recommendation: worded, addressees searched and chosen, files added, without a script. */
@Controller
class RaiseController {

    private static final String REFUSED = "recommendation.refused.raise";
    private static final String SEARCH = "search";

    private final RecommendationManagement recommendations;
    private final Addressees addressees;
    private final DirectiveCatalog directives;
    private final DirectiveSight directiveSight;
    private final OrganizationDirectory organizations;
    private final RecommendationSources sources;
    private final AttachmentStore files;
    private final CurrentUser user;
    private final Refusals refusals;

    RaiseController(
            RecommendationManagement recommendations,
            Addressees addressees,
            DirectiveCatalog directives,
            DirectiveSight directiveSight,
            OrganizationDirectory organizations,
            RecommendationSources sources,
            AttachmentStore files,
            CurrentUser user,
            Refusals refusals) {
        this.recommendations = recommendations;
        this.addressees = addressees;
        this.directives = directives;
        this.directiveSight = directiveSight;
        this.organizations = organizations;
        this.sources = sources;
        this.files = files;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping("/recommendations/new")
    String form(@ModelAttribute("form") RaiseForm form, Model model) {
        RaiseForm filled =
                sources.find(user.asker(), form.arisenFrom()).map(form::about).orElse(form);
        return page(filled, List.of(), model);
    }

    @PostMapping("/recommendations")
    String raise(
            @ModelAttribute("form") RaiseForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String action,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String unitId = unitOf(form);
        Actor actor = user.actorWith(Right.RAISE_RECOMMENDATION, Thing.of(unitId), REFUSED);
        List<String> kept = new ArrayList<>(form.kept());
        try {
            CurrentActor.run(actor, () -> keep(files, kept));
            if (SEARCH.equals(action)) {
                return page(form, kept, model);
            }
            List<String> ids = CurrentActor.call(actor, () -> recommendations.raise(form.toCommand(unitId, kept)));
            refusals.done(redirect, "recommendation.new.done", ids.size());
            if (ids.size() == 1) {
                redirect.addAttribute("id", ids.get(0));
                return "redirect:/recommendations/{id}";
            }
            return "redirect:/recommendations?side=BY_US";
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(form, kept, model);
        }
    }

    /** What has been uploaded stays when something else is refused. */
    private void keep(@Nullable List<MultipartFile> uploaded, List<String> kept) {
        if (uploaded == null) {
            return;
        }
        for (MultipartFile file : uploaded) {
            if (file.isEmpty()
                    && (file.getOriginalFilename() == null
                            || file.getOriginalFilename().isEmpty())) {
                continue;
            }
            try (InputStream content = file.getInputStream()) {
                kept.add(files.store(String.valueOf(file.getOriginalFilename()), content, "recommendation")
                        .id());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (BusinessRuleViolation refused) {
                throw BusinessRuleViolation.at(
                        "files", refused.key(), refused.args().toArray());
            }
        }
    }

    private String unitOf(RaiseForm form) {
        Set<String> units = units();
        return Optional.ofNullable(form.unit())
                .filter(unit -> !unit.isBlank())
                .or(() -> units.stream().findFirst())
                .orElseThrow(() -> new AccessRefused(REFUSED));
    }

    private Set<String> units() {
        return user.asker().unitsWith(Right.RAISE_RECOMMENDATION);
    }

    private String page(RaiseForm form, List<String> kept, Model model) {
        String unitId = unitOf(form);
        Actor actor = user.actorWith(Right.RAISE_RECOMMENDATION, Thing.of(unitId), REFUSED);
        model.addAttribute("form", form);
        model.addAttribute("unit", unitId);
        model.addAttribute(
                "source", sources.find(user.asker(), form.arisenFrom()).orElse(null));
        model.addAttribute(
                "units",
                units().stream()
                        .map(unit -> new Option(unit, organizations.nameOf(unit)))
                        .toList());
        model.addAttribute(
                "origins",
                Stream.of(RecommendationOrigin.values())
                        .map(each -> new Option(each.name(), refusals.text("RecommendationOrigin." + each)))
                        .toList());
        model.addAttribute("directives", directives());
        Map<String, String> chosen = new LinkedHashMap<>();
        form.chosen().forEach(id -> chosen.put(id, organizations.nameOf(id)));
        model.addAttribute("chosen", chosen);
        String search = form.search();
        Found<UnitNode> found =
                search == null || search.isBlank() ? null : addressees.named(search, chosen.keySet(), unitId);
        model.addAttribute("found", found);
        Map<String, String> keptFiles = new LinkedHashMap<>();
        CurrentActor.run(
                actor,
                () -> kept.stream()
                        .filter(files::isUsable)
                        .forEach(id -> files.find(id).ifPresent(file -> keptFiles.put(id, file.fileName()))));
        model.addAttribute("keptFiles", keptFiles);
        model.addAttribute("within", recommendations.answerWithin());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "recommendation/recommendation-new";
    }

    /** Only what may be named to anybody. */
    private List<Option> directives() {
        Set<String> visible = directiveSight.visible();
        Set<String> limited = directiveSight.limited();
        return directives.all().stream()
                .filter(DirectiveView::isInForce)
                .filter(directive -> visible.contains(directive.id()) && !limited.contains(directive.id()))
                .map(directive -> new Option(
                        directive.id(),
                        refusals.text("recommendation.new.directive-choice", directive.label(), directive.subject())))
                .toList();
    }
}
