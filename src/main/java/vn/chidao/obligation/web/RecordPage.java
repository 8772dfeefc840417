package vn.chidao.obligation.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.identity.CurrentUser;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.obligation.CountedElsewhere;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationRights;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.RecordOrigin;
import vn.chidao.obligation.RecordView;
import vn.chidao.obligation.RecordedWork;
import vn.chidao.obligation.RegisteredLines;
import vn.chidao.obligation.TargetChoices;
import vn.chidao.obligation.WorkForm;
import vn.chidao.obligation.WorkKind;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Refusals;
import vn.chidao.publicity.ChannelCatalog;
import vn.chidao.publicity.MediaChannelView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.ContentArea;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.TaskFormHandler.Option;

/** The page of an obligation's records: what is on record, and what may be chosen where something is added. */
@Component
class RecordPage {

    private final ObligationCatalog catalog;
    private final TargetChoices choices;
    private final CountedElsewhere elsewhere;
    private final ObjectProvider<RegisteredLines> registered;
    private final ObjectProvider<RecordOrigin> origins;
    private final ChannelCatalog channels;
    private final QuantityPrinter printer;
    private final ObligationRights rights;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final AttachmentStore files;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    RecordPage(
            ObligationCatalog catalog,
            TargetChoices choices,
            CountedElsewhere elsewhere,
            ObjectProvider<RegisteredLines> registered,
            ObjectProvider<RecordOrigin> origins,
            ChannelCatalog channels,
            QuantityPrinter printer,
            ObligationRights rights,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            AttachmentStore files,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.catalog = catalog;
        this.choices = choices;
        this.elsewhere = elsewhere;
        this.registered = registered;
        this.origins = origins;
        this.channels = channels;
        this.printer = printer;
        this.rights = rights;
        this.directives = directives;
        this.organizations = organizations;
        this.files = files;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    String show(ObligationView obligation, RecordForm form, Model model) {
        List<Option> units = rights.recordable(obligation.unitIds()).stream()
                .filter(unitId -> user.may(Right.RECORD_WORK, rights.recordsOf(unitId)))
                .map(unitId -> new Option(unitId, organizations.nameOf(unitId)))
                .toList();
        List<RecordView> records = catalog.recordsOf(obligation.id());
        Map<String, String> doneBy = records.stream()
                .collect(Collectors.toMap(
                        RecordView::id, record -> organizations.nameOf(record.doneByUnitId(), record.on())));
        model.addAttribute("form", form);
        model.addAttribute("obligation", obligation);
        model.addAttribute(
                "directiveLabel", directives.require(obligation.directiveId()).label());
        model.addAttribute("records", records);
        model.addAttribute(
                "openFiles",
                records.stream()
                        .map(RecordView::fileId)
                        .filter(Objects::nonNull)
                        .filter(files::isUsable)
                        .collect(Collectors.toSet()));
        model.addAttribute("doneBy", doneBy);
        List<String> ids = records.stream().map(RecordView::id).toList();
        Map<String, String> pages = new HashMap<>();
        origins.forEach(origin -> pages.putAll(origin.pagesOf(ids)));
        model.addAttribute("origins", pages);
        model.addAttribute(
                "arisenFrom",
                origins.stream()
                        .flatMap(origin -> origin.pageOfObligation(obligation.id()).stream())
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "ties",
                records.stream()
                        .filter(record -> record.tie() != null)
                        .collect(Collectors.toMap(
                                RecordView::id, record -> TargetChoices.label(record.tie(), obligation.targets()))));
        model.addAttribute("quantities", printer);
        model.addAttribute(
                "countedAtNames",
                records.stream()
                        .map(RecordView::countedAtUnitId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), organizations::nameOf)));
        String recording =
                form.unitId() == null && units.size() == 1 ? units.get(0).value() : form.unitId();
        model.addAttribute("countedAtChoices", elsewhere.choices(obligation.directiveId(), recording));
        RegisteredLines lines = registered.getIfAvailable();
        model.addAttribute(
                "lineChoices",
                lines == null
                        ? List.of()
                        : lines.choices(
                                obligation.directiveId(),
                                units.stream().map(Option::value).toList(),
                                clock.today()));
        model.addAttribute("workOn", lines == null ? Map.of() : lines.of(RecordedWork.Source.RECORD, ids));
        List<MediaChannelView> all = channels.all();
        model.addAttribute(
                "channels", all.stream().collect(Collectors.toMap(MediaChannelView::id, Function.identity())));
        model.addAttribute("channelChoices", channelChoices(all, units));
        model.addAttribute("kinds", Constants.of(WorkKind.values(), refusals));
        model.addAttribute("forms", Constants.of(WorkForm.values(), refusals));
        model.addAttribute("targetChoices", choices.forRecord(obligation.targets()));
        model.addAttribute("units", obligation.status() == ObligationStatus.IN_FORCE ? units : List.of());
        model.addAttribute("contents", Constants.of(ContentArea.values(), refusals));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "obligation/records";
    }

    /** First those of whoever records: news is to come out on one's own channels first (Đức Cơ, II.1.4). */
    private List<Option> channelChoices(List<MediaChannelView> all, List<Option> units) {
        Set<String> own = units.stream().map(Option::value).collect(Collectors.toSet());
        return all.stream()
                .filter(MediaChannelView::isOpen)
                .sorted(Comparator.comparing(channel -> !own.contains(channel.unitId())))
                .map(channel -> new Option(
                        channel.id(),
                        refusals.text(
                                "obligation.records.channel-option",
                                channel.name(),
                                organizations.nameOf(channel.unitId()))))
                .toList();
    }
}
