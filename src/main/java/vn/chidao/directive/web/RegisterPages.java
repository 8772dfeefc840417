package vn.chidao.directive.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveStatus;
import vn.chidao.directive.web.Clerks.Choice;
import vn.chidao.document.BookPeriod;
import vn.chidao.document.NumberingRules;
import vn.chidao.document.RegisterBook;
import vn.chidao.document.RegisterLine;
import vn.chidao.document.Registers;
import vn.chidao.document.Secrecy;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Paging;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;
import vn.chidao.workbook.ListWorkbook;

/** The two books on the screen, on paper and as a workbook: the same columns and cells in all three. */
@Component
class RegisterPages {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int LINES_OF_A_PAGE = 100;
    private static final List<String> IN_COLUMNS = List.of(
            "entered-on",
            "entry-number",
            "issuer",
            "number",
            "issued-on",
            "subject",
            "handed-to",
            "due-on",
            "copies",
            "secrecy",
            "receipt",
            "note");
    private static final List<String> OUT_COLUMNS =
            List.of("number", "issued-on", "subject", "signer", "recipients", "file-unit", "copies", "secrecy", "note");
    private static final int IN_LINK = 3;
    private static final int OUT_LINK = 0;

    private final Registers registers;
    private final NumberingRules numbering;
    private final DirectiveSight sight;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final MessageSource messages;

    RegisterPages(
            Registers registers,
            NumberingRules numbering,
            DirectiveSight sight,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            CurrentUser user,
            BusinessClock clock,
            MessageSource messages) {
        this.registers = registers;
        this.numbering = numbering;
        this.sight = sight;
        this.directives = directives;
        this.organizations = organizations;
        this.user = user;
        this.clock = clock;
        this.messages = messages;
    }

    /** What is asked for: nothing means this year's book. */
    record Asked(
            @Nullable Integer year,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to,

            @Nullable Integer page) {}

    void show(RegisterBook book, Choice unit, Asked asked, Model model) {
        BookPeriod period = period(unit, asked);
        int lines = registers.count(book, period);
        Paging paging = Paging.of(asked.page() == null ? 0 : asked.page(), lines, LINES_OF_A_PAGE);
        describe(book, unit, period, model);
        model.addAttribute("total", lines);
        paging.show(model);
        model.addAttribute("rows", rows(book, unit, registers.latest(book, period, paging.skip(), LINES_OF_A_PAGE)));
    }

    String print(RegisterBook book, Choice unit, Asked asked, Model model) {
        BookPeriod period = period(unit, asked);
        List<Row> rows = rows(book, unit, registers.lines(book, period));
        describe(book, unit, period, model);
        model.addAttribute("rows", rows);
        model.addAttribute("total", rows.size());
        model.addAttribute("title", title(book));
        model.addAttribute("printedOn", Days.written(clock.today()));
        return "directive/book-print";
    }

    ResponseEntity<byte[]> workbook(RegisterBook book, Choice unit, Asked asked) {
        BookPeriod period = period(unit, asked);
        List<List<String>> sheet = new ArrayList<>();
        sheet.add(List.of(unit.label()));
        sheet.add(List.of(say(
                "directive.book.heading",
                title(book),
                String.valueOf(period.year()),
                Days.written(period.from()),
                Days.written(period.to()))));
        sheet.add(columns(book).stream().map(column -> say(column)).toList());
        rows(book, unit, registers.lines(book, period)).forEach(row -> sheet.add(row.cells()));
        String name = "so-van-ban-" + (book == RegisterBook.IN ? "den" : "di") + "-" + period.year() + ".xlsx";
        return Downloads.workbook(name, ListWorkbook.of(sheet));
    }

    private void describe(RegisterBook book, Choice unit, BookPeriod period, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("year", String.valueOf(period.year()));
        model.addAttribute("from", period.isWholeYear() ? null : period.from());
        model.addAttribute("to", period.isWholeYear() ? null : period.to());
        model.addAttribute("columns", columns(book));
        model.addAttribute("linkAt", book == RegisterBook.IN ? IN_LINK : OUT_LINK);
    }

    private BookPeriod period(Choice unit, Asked asked) {
        int year = asked.year() == null ? clock.today().getYear() : asked.year();
        return BookPeriod.of(unit.value(), year, asked.from(), asked.to());
    }

    private static List<String> columns(RegisterBook book) {
        return (book == RegisterBook.IN ? IN_COLUMNS : OUT_COLUMNS)
                .stream().map(column -> "directive.book." + column).toList();
    }

    private String title(RegisterBook book) {
        return say(book == RegisterBook.IN ? "directive.incoming.title" : "directive.outgoing.title");
    }

    private List<Row> rows(RegisterBook book, Choice unit, List<RegisterLine> lines) {
        boolean readsSecrets = user.may(Right.READ_SECRET_ENTRY, numbering.booksOf(unit.value()));
        Set<String> visible = sight.visible();
        Map<String, String> names = organizations.namesOf(
                lines.stream()
                        .map(RegisterLine::handedTo)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                clock.today());
        Map<String, DirectiveStatus> ended =
                directives.ended(lines.stream().map(RegisterLine::reference).toList());
        return lines.stream()
                .map(line -> {
                    String end = endOf(ended.get(line.reference()));
                    boolean hidden = line.secrecy().isSecret() && !readsSecrets;
                    boolean linked = !hidden && visible.contains(line.reference());
                    return new Row(
                            linked ? line.reference() : null,
                            line.voidReason() != null,
                            end != null,
                            book == RegisterBook.IN
                                    ? incoming(line, hidden, names, end)
                                    : outgoing(line, hidden, names, end));
                })
                .toList();
    }

    private List<String> incoming(RegisterLine line, boolean hidden, Map<String, String> names, @Nullable String end) {
        return List.of(
                Days.written(line.enteredOn()),
                String.valueOf(line.entryNumber()),
                line.party(),
                line.numberAndNotation(),
                Days.written(line.issuedOn()),
                subject(line, hidden),
                nameOf(line.handedTo(), names),
                line.dueOn() == null ? "" : Days.written(line.dueOn()),
                text(line.copies()),
                secrecy(line),
                "",
                note(line, end));
    }

    private List<String> outgoing(RegisterLine line, boolean hidden, Map<String, String> names, @Nullable String end) {
        String voided = line.voidReason();
        if (voided != null) {
            return List.of(
                    line.numberAndNotation(),
                    Days.written(line.issuedOn()),
                    say("directive.book.void"),
                    "",
                    "",
                    "",
                    "",
                    secrecy(line),
                    voided);
        }
        return List.of(
                line.numberAndNotation(),
                Days.written(line.issuedOn()),
                subject(line, hidden),
                text(line.signer()),
                line.party(),
                nameOf(line.handedTo(), names),
                text(line.copies()),
                secrecy(line),
                note(line, end));
    }

    private String subject(RegisterLine line, boolean hidden) {
        String type = say("DocumentType." + line.type());
        return hidden ? say("directive.book.hidden", type) : type + ": " + line.subject();
    }

    private String secrecy(RegisterLine line) {
        return line.secrecy() == Secrecy.NONE ? "" : say("Secrecy." + line.secrecy());
    }

    /** Units where they are known by id, and else what was written. */
    private static String nameOf(@Nullable String unit, Map<String, String> names) {
        return unit == null ? "" : names.getOrDefault(unit, unit);
    }

    /** Nobody takes for valid what has been recalled or replaced since. */
    private @Nullable String endOf(@Nullable DirectiveStatus status) {
        return status == null ? null : say("DirectiveStatus." + status);
    }

    private static String note(RegisterLine line, @Nullable String end) {
        return Stream.of(end, line.note()).filter(Objects::nonNull).collect(Collectors.joining("; "));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }

    /**
     * A line as it is read.
     *
     * @param reference the document behind it where there is one to open
     * @param isEnded it has been recalled or replaced
     */
    record Row(@Nullable String reference, boolean isVoid, boolean isEnded, List<String> cells) {}
}
