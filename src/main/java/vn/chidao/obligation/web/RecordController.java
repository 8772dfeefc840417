package vn.chidao.obligation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
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
import vn.chidao.directive.DirectiveSight;
import vn.chidao.identity.CurrentUser;
import vn.chidao.indicator.FigureIntake;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.obligation.AddRecord;
import vn.chidao.obligation.CountedAt;
import vn.chidao.obligation.CountedElsewhere;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationRights;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationTargets;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.TargetChoices;
import vn.chidao.obligation.TargetProgress;
import vn.chidao.obligation.TargetTie;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Refusals;
import vn.chidao.publicity.ChannelCatalog;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;

/** Records of an obligation: what organisations did "kịp thời" or "thường xuyên", of their own accord. */
@Controller
class RecordController {

    private final ObligationManagement obligations;
    private final ObligationCatalog catalog;
    private final ObligationTargets targets;
    private final TargetChoices choices;
    private final CountedElsewhere elsewhere;
    private final ChannelCatalog channels;
    private final FigureIntake intake;
    private final ObligationRights rights;
    private final DirectiveSight sight;
    private final OrganizationDirectory organizations;
    private final AttachmentStore files;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;
    private final TransactionOperations transaction;
    private final RecordPage page;

    RecordController(
            ObligationManagement obligations,
            ObligationCatalog catalog,
            ObligationTargets targets,
            TargetChoices choices,
            CountedElsewhere elsewhere,
            ChannelCatalog channels,
            FigureIntake intake,
            ObligationRights rights,
            DirectiveSight sight,
            OrganizationDirectory organizations,
            AttachmentStore files,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock,
            TransactionOperations transaction,
            RecordPage page) {
        this.obligations = obligations;
        this.catalog = catalog;
        this.targets = targets;
        this.choices = choices;
        this.elsewhere = elsewhere;
        this.channels = channels;
        this.intake = intake;
        this.rights = rights;
        this.sight = sight;
        this.organizations = organizations;
        this.files = files;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
        this.transaction = transaction;
        this.page = page;
    }

    @GetMapping("/obligations/{id}/records")
    String records(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer target,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String line,
            Model model) {
        ObligationView obligation = visible(id);
        if (target != null) {
            rowsBehind(obligation, target, unit, model);
        }
        return page.show(obligation, RecordForm.on(clock.today(), line), model);
    }

    /** The figures a number of the directive's page is made of. */
    private void rowsBehind(ObligationView obligation, int position, @Nullable String unitId, Model model) {
        TargetProgress.Line line = targets.lineOf(
                        obligation, position, unitId == null || unitId.isBlank() ? null : unitId, clock.today())
                .orElseThrow(() -> new NotFound("target", obligation.id() + "/" + position));
        model.addAttribute("counted", line);
        model.addAttribute("countedFor", obligation.targets().get(position));
        model.addAttribute(
                "countedDoneBy",
                line.figures().stream()
                        .map(figure -> organizations.nameOf(figure.doneByUnitId(), figure.on()))
                        .toList());
    }

    @PostMapping("/obligations/{id}/records")
    String add(
            @PathVariable String id,
            @Valid @ModelAttribute("form") RecordForm form,
            BindingResult binding,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ObligationView obligation = visible(id);
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return page.show(obligation, form, model);
        }
        Actor actor = user.actorWith(
                Right.RECORD_WORK, rights.recordsOf(String.valueOf(form.unitId())), "obligation.access.record");
        try {
            CurrentActor.run(
                    actor,
                    () -> transaction.executeWithoutResult(
                            status -> obligations.addRecord(command(form, obligation, file))));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page.show(obligation, form, model);
        }
        refusals.done(redirect, "obligation.records.done");
        return "redirect:/obligations/{id}/records";
    }

    /** What was typed is understood before a file is stored. */
    private AddRecord command(RecordForm form, ObligationView obligation, @Nullable MultipartFile file) {
        FigureIntake.Typed typed = form.typed();
        IndicatorFigure figure = typed == null ? null : intake.take("", typed);
        TargetTie tie = choices.tie(
                "target",
                form.target(),
                figure == null || !figure.quantity().isCounted() ? null : figure.unit(),
                obligation.targets());
        CountedAt at = elsewhere.chosen("countedAt", form.countedAt(), obligation.directiveId(), form.unitId(), figure);
        requireChannel(form);
        ContentArea only = figure == null ? null : intake.onlyContentOf(figure).orElse(null);
        if (form.isCountedByItsKind() && form.content() == null && only == null) {
            // No report counts what belongs to no content, and a record is never changed.
            throw BusinessRuleViolation.at("content", "obligation.rule.content-required");
        }
        return form.toCommand(obligation.id(), store(file), figure, only, tie, at);
    }

    private void requireChannel(RecordForm form) {
        String channelId = form.detail().channelId();
        LocalDate on = form.on();
        if (channelId != null
                && on != null
                && channels.find(channelId)
                        .filter(channel -> channel.isOpenOn(on))
                        .isEmpty()) {
            throw BusinessRuleViolation.at("channelId", "obligation.rule.channel-unknown");
        }
    }

    /** A draft's obligations are out of sight, and those of a directive that may not circulate so far. */
    private ObligationView visible(String id) {
        return catalog.find(id)
                .filter(obligation -> obligation.status() != ObligationStatus.DRAFT)
                .filter(obligation -> sight.visible().contains(obligation.directiveId()))
                .orElseThrow(() -> new NotFound("obligation", id));
    }

    private @Nullable String store(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try (InputStream content = file.getInputStream()) {
            return files.store(String.valueOf(file.getOriginalFilename()), content, "obligation-record")
                    .id();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
