package vn.chidao.obligation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.obligation.RecordFilter;
import vn.chidao.obligation.RecordLists;
import vn.chidao.obligation.RecordView;
import vn.chidao.obligation.WorkKind;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Chosen;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Paging;
import vn.chidao.pages.Refusals;
import vn.chidao.publicity.ChannelCatalog;
import vn.chidao.publicity.MediaChannelView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.Days;
import vn.chidao.workbook.ListWorkbook;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.TaskFormHandler.Option;

/** The records of all directives somebody may read, by page and as a workbook. */
@Controller
class RecordListController {

    private static final int PAGE_SIZE = 50;
    private static final int WORKBOOK_ROWS = 10_000;
    private static final int LONGEST_WORDS = 100;

    private final RecordLists lists;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final OrganizationDirectory organizations;
    private final ChannelCatalog channels;
    private final QuantityPrinter printer;
    private final AttachmentStore files;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    RecordListController(
            RecordLists lists,
            DirectiveCatalog directives,
            DirectiveSight sight,
            OrganizationDirectory organizations,
            ChannelCatalog channels,
            QuantityPrinter printer,
            AttachmentStore files,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.lists = lists;
        this.directives = directives;
        this.sight = sight;
        this.organizations = organizations;
        this.channels = channels;
        this.printer = printer;
        this.files = files;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** What stands in the address; what cannot be understood in it filters nothing. */
    record Query(
            @Nullable String directive,
            @Nullable String kind,
            @Nullable String content,
            @Nullable String unit,
            @Nullable String channel,
            @Nullable Integer year,
            @Nullable String q) {

        @Nullable
        WorkKind workKind() {
            return Chosen.of(WorkKind.values(), kind);
        }

        private static @Nullable String said(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }

        RecordFilter filter(Set<String> visible) {
            String only = said(directive);
            String words = q == null ? "" : q;
            return new RecordFilter(
                    only == null ? visible : visible.contains(only) ? Set.of(only) : Set.of(),
                    workKind(),
                    Chosen.of(ContentArea.values(), content),
                    said(unit),
                    said(channel),
                    year == null || year < 1 || year > 9999 ? null : year,
                    words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words);
        }
    }

    @GetMapping("/records")
    String list(Query query, @RequestParam(defaultValue = "0") int page, Model model) {
        Set<String> visible = sight.visible();
        RecordFilter filter = query.filter(visible);
        int count = lists.count(filter);
        Paging paging = Paging.of(page, count, PAGE_SIZE);
        List<RecordView> rows = lists.list(filter, paging.skip(), PAGE_SIZE);
        Map<String, String> labels = labels(visible);
        model.addAttribute("query", query);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows);
        model.addAttribute("count", count);
        paging.show(model);
        model.addAttribute("labels", labels);
        model.addAttribute("doneBy", namesOf(rows));
        model.addAttribute("channels", channelsById());
        model.addAttribute("quantities", printer);
        model.addAttribute(
                "openFiles",
                rows.stream()
                        .map(RecordView::fileId)
                        .filter(Objects::nonNull)
                        .filter(files::isUsable)
                        .collect(Collectors.toSet()));
        model.addAttribute(
                "directives",
                labels.entrySet().stream()
                        .map(each -> new Option(each.getKey(), each.getValue()))
                        .toList());
        model.addAttribute("kinds", Constants.of(WorkKind.values(), refusals));
        model.addAttribute("contents", Constants.of(ContentArea.values(), refusals));
        model.addAttribute(
                "mayRaise", !user.asker().unitsWith(Right.RAISE_RECOMMENDATION).isEmpty());
        return "obligation/record-list";
    }

    @GetMapping("/records/list.xlsx")
    ResponseEntity<byte[]> workbook(Query query) {
        Set<String> visible = sight.visible();
        RecordFilter filter = query.filter(visible);
        List<RecordView> records = lists.list(filter, 0, WORKBOOK_ROWS);
        Map<String, String> labels = labels(visible);
        Map<String, String> doneBy = namesOf(records);
        Map<String, MediaChannelView> byId = channelsById();
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("on", "unit", "kind", "what", "text", "detail", "figure", "content", "directive", "by")
                .map(column -> refusals.text("obligation.record-list." + column))
                .toList());
        records.forEach(record -> rows.add(List.of(
                Days.written(record.on()),
                doneBy.getOrDefault(record.id(), ""),
                refusals.text("WorkKind." + record.detail().kind()),
                record.title(),
                record.text(),
                detail(record, byId),
                record.figure() == null ? "" : record.figure().name() + ": " + printer.print(record.figure()),
                record.content() == null ? "" : refusals.text("ContentArea." + record.content()),
                labels.getOrDefault(record.directiveId(), "") + ", " + record.obligationCode(),
                record.recordedBy())));
        int count = lists.count(filter);
        if (count > WORKBOOK_ROWS) {
            rows.add(List.of(refusals.text("obligation.record-list.workbook-cut", WORKBOOK_ROWS, count)));
        }
        return Downloads.workbook(
                refusals.text("obligation.record-list.workbook-name", Days.written(clock.today())),
                ListWorkbook.of(rows));
    }

    private String detail(RecordView record, Map<String, MediaChannelView> byId) {
        MediaChannelView channel = record.detail().channelId() == null
                ? null
                : byId.get(record.detail().channelId());
        return Stream.of(
                        record.detail().form() == null
                                ? null
                                : refusals.text("WorkForm." + record.detail().form()),
                        record.detail().concerning(),
                        channel == null ? null : channel.name(),
                        record.detail().section(),
                        record.detail().address())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private Map<String, String> labels(Set<String> visible) {
        return directives.all().stream()
                .filter(directive -> visible.contains(directive.id()))
                .collect(Collectors.toMap(DirectiveView::id, DirectiveView::label));
    }

    /** As they were called on the day, read day by day: a workbook has thousands of rows. */
    private Map<String, String> namesOf(List<RecordView> rows) {
        Map<String, String> names = new HashMap<>();
        rows.stream().collect(Collectors.groupingBy(RecordView::on)).forEach((on, ofDay) -> {
            Map<String, String> called = organizations.namesOf(
                    ofDay.stream().map(RecordView::doneByUnitId).collect(Collectors.toSet()), on);
            ofDay.forEach(record ->
                    names.put(record.id(), called.getOrDefault(record.doneByUnitId(), record.doneByUnitId())));
        });
        return names;
    }

    private Map<String, MediaChannelView> channelsById() {
        return channels.all().stream().collect(Collectors.toMap(MediaChannelView::id, Function.identity()));
    }
}
