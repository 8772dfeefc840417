package vn.chidao.directive.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.Circulation;
import vn.chidao.directive.CirculationScope;
import vn.chidao.directive.DisseminationDepth;
import vn.chidao.directive.DraftDirective;
import vn.chidao.directive.DraftMarks;
import vn.chidao.directive.LinkKind;
import vn.chidao.directive.RecipientPurpose;
import vn.chidao.directive.SigningOrder;
import vn.chidao.directive.SigningRoad;
import vn.chidao.directive.StructureLine;
import vn.chidao.document.DocumentType;
import vn.chidao.layout.OfficialDocument.Marks;
import vn.chidao.shared.BusinessRuleViolation;

/** What stands in the fields of the page on which a draft is written, as it was typed. */
final class DraftSheet {

    private static final Pattern CELL = Pattern.compile("(\\w+)\\[(\\d{1,3})]\\.(\\w+)");
    private static final Pattern PLACE = Pattern.compile("structure\\[(\\d{1,3})]");
    private static final Pattern SAID = Pattern.compile("([0-9a-f]{1,64}):(-1|[0-6])");
    private static final int MAX_ROWS = 100;

    /** The field with the wording the sheet was opened with. */
    static final String REVISION = "revision";

    /** How many lines' places can be corrected; all further ones are as they are read. */
    static final int MAX_LINES = 1000;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    private final List<StructureLine.Said> said = new ArrayList<>();

    private DraftSheet() {}

    /** An empty sheet with as many lines to fill in as most documents need. */
    static DraftSheet blank() {
        DraftSheet sheet = new DraftSheet();
        sheet.addRow("addressees");
        sheet.add("recipients", Map.of("purpose", RecipientPurpose.TO_ACT.name()));
        sheet.add("recipients", Map.of("purpose", RecipientPurpose.FILE.name()));
        sheet.addRow("links");
        return sheet;
    }

    /** For the document with which an addressee takes on what it got. */
    static DraftSheet implementing(String directiveId) {
        DraftSheet sheet = blank();
        sheet.rows.remove("links");
        sheet.add("links", Map.of("kind", LinkKind.IMPLEMENTS.name(), "target", directiveId));
        return sheet;
    }

    static DraftSheet typed(Map<String, String> fields) {
        DraftSheet sheet = new DraftSheet();
        Map<String, TreeMap<Integer, Map<String, String>>> cells = new LinkedHashMap<>();
        Map<Integer, StructureLine.Said> places = new TreeMap<>();
        fields.forEach((name, value) -> {
            Matcher cell = CELL.matcher(name);
            Matcher place = PLACE.matcher(name);
            Matcher said = SAID.matcher(value);
            if (place.matches() && said.matches()) {
                places.put(
                        Integer.valueOf(place.group(1)),
                        new StructureLine.Said(said.group(1), Integer.parseInt(said.group(2))));
            } else if (cell.matches()) {
                cells.computeIfAbsent(cell.group(1), group -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(cell.group(2)), at -> new LinkedHashMap<>())
                        .put(cell.group(3), value);
            } else {
                sheet.values.put(name, value);
            }
        });
        cells.forEach((group, lines) -> lines.values().forEach(line -> sheet.add(group, line)));
        sheet.said.addAll(places.values());
        return sheet;
    }

    /** @param said the places of the text's lines in its structure */
    static DraftSheet of(DraftDirective draft, int revision, List<StructureLine.Said> said) {
        DraftSheet sheet = new DraftSheet();
        sheet.put(REVISION, revision);
        sheet.said.addAll(said);
        DraftDirective.NewSigning signing = draft.signing();
        if (signing != null) {
            sheet.put("signingOrder", signing.order().name());
            sheet.put("signingRoad", signing.road().name());
            signing.coSigningUnitIds().forEach(unit -> sheet.add("coSigners", Map.of("unit", unit)));
        }
        sheet.put("place", draft.draftingUnitId() + ":" + draft.issuerUnitId());
        sheet.put("type", draft.type().name());
        sheet.put("superiorName", draft.superiorName());
        sheet.put("subject", draft.subject());
        sheet.put("city", draft.place());
        sheet.put("body", draft.text());
        sheet.put("officeUnitId", draft.officeUnitId());
        sheet.put("signingUnitId", draft.signingUnitId());
        sheet.put("followUpUnitId", draft.followUpUnitId());
        sheet.put("reportReceiverUnitId", draft.reportReceiverUnitId());
        sheet.put("concludingUnitId", draft.concludingUnitId());
        sheet.marked(draft.marks());
        draft.addressees()
                .forEach(line ->
                        sheet.add("addressees", Map.of("selector", line.selector(), "name", line.printedName())));
        draft.recipients()
                .forEach(line -> sheet.add(
                        "recipients",
                        Map.of("name", line.name(), "purpose", line.purpose().name())));
        draft.links()
                .forEach(line -> sheet.add(
                        "links",
                        Map.of(
                                "kind",
                                line.kind().name(),
                                "target",
                                Objects.requireNonNullElse(line.targetDirectiveId(), ""),
                                "reference",
                                line.reference())));
        return sheet;
    }

    private void marked(DraftMarks marks) {
        put("secrecy", marks.secrecy().name());
        put("urgency", marks.urgency().name());
        put("circulation", marks.circulation());
        put("scope", marks.limits().scope().name());
        put("depth", marks.limits().depth().name());
        put("draftRound", marks.draftRound());
        put("drafterMark", marks.drafterMark());
        put("copies", marks.copies());
        put("contact", marks.contact());
        marks.annexes().forEach(annex -> add("annexes", Map.of("title", annex.title(), "text", annex.text())));
    }

    /** What a line's place is sent as. */
    static String said(StructureLine line, int level) {
        return line.key() + ":" + level;
    }

    /** What has been said of lines of the text; it holds as long as they stand in it. */
    List<StructureLine.Said> said() {
        return List.copyOf(said);
    }

    /** The wording this sheet was opened with; 0 where it does not say. */
    int revision() {
        String typed = Objects.requireNonNullElse(get(REVISION), "0");
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    @Nullable
    String get(String field) {
        String value = values.get(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** As it was typed, blanks and all. */
    @Nullable
    String raw(String field) {
        return values.get(field);
    }

    List<Map<String, String>> rows(String group) {
        return rows.getOrDefault(group, List.of());
    }

    void addRow(String group) {
        add(group, Map.of());
    }

    void removeRow(String group, int at) {
        List<Map<String, String>> lines = rows.get(group);
        if (lines != null && at < lines.size()) {
            lines.remove(at);
        }
    }

    private void put(String field, @Nullable Object value) {
        values.put(field, value == null ? "" : String.valueOf(value));
    }

    private void add(String group, Map<String, String> line) {
        List<Map<String, String>> lines = rows.computeIfAbsent(group, each -> new ArrayList<>());
        if (lines.size() < MAX_ROWS) {
            lines.add(new LinkedHashMap<>(line));
        }
    }

    /**
     * What it says, where everything is there that has to be.
     *
     * @param named names of choices by group and value: what a line is called that says nothing of its own
     * @param errors takes the message key of each field that is not right
     */
    @Nullable
    DraftDirective command(Map<String, Map<String, String>> named, Map<String, String> errors) {
        for (String field : List.of("place", "type", "subject", "body", "city", "officeUnitId", "signingUnitId")) {
            if (get(field) == null) {
                errors.put(field, "directive.draft.required");
            }
        }
        DocumentType type = constant(DocumentType.class, "type", get("type"), errors);
        String[] place = Objects.requireNonNullElse(get("place"), "").split(":", 2);
        if (place.length < 2) {
            errors.putIfAbsent("place", "directive.draft.required");
        }
        List<DraftDirective.NewAddressee> addressees = addressees(named.getOrDefault("addressees", Map.of()), errors);
        List<DraftDirective.NewRecipient> recipients = recipients(errors);
        List<DraftDirective.NewLink> links = links(named.getOrDefault("links", Map.of()), errors);
        DraftMarks marks = marks(errors);
        DraftDirective.NewSigning signing = signing(errors);
        if (!errors.isEmpty() || type == null || marks == null) {
            return null;
        }
        return new DraftDirective(
                null,
                type,
                place[1],
                get("superiorName"),
                required("subject"),
                get("city"),
                required("body"),
                List.of(),
                addressees,
                recipients,
                links,
                place[0],
                required("officeUnitId"),
                required("signingUnitId"),
                get("followUpUnitId"),
                get("reportReceiverUnitId"),
                get("concludingUnitId"),
                marks,
                signing);
    }

    private String required(String field) {
        return Objects.requireNonNull(get(field));
    }

    private List<DraftDirective.NewAddressee> addressees(Map<String, String> names, Map<String, String> errors) {
        List<DraftDirective.NewAddressee> lines = new ArrayList<>();
        for (Map<String, String> line : filled("addressees", List.of("selector", "name"))) {
            String selector = cell(line, "selector");
            String name = cell(line, "name");
            if (selector == null) {
                errors.put("addressees", "directive.draft.addressee-unknown");
                continue;
            }
            String printed = name == null ? names.get(selector) : name;
            if (printed == null) {
                errors.put("addressees", "directive.draft.addressee-unknown");
                continue;
            }
            lines.add(new DraftDirective.NewAddressee(printed, selector));
        }
        return lines;
    }

    private List<DraftDirective.NewRecipient> recipients(Map<String, String> errors) {
        List<DraftDirective.NewRecipient> lines = new ArrayList<>();
        for (Map<String, String> line : filled("recipients", List.of("name"))) {
            RecipientPurpose purpose = constant(RecipientPurpose.class, "recipients", cell(line, "purpose"), errors);
            if (purpose == null) {
                errors.put("recipients", "directive.draft.recipient-purpose");
            } else {
                lines.add(new DraftDirective.NewRecipient(Objects.requireNonNull(cell(line, "name")), purpose));
            }
        }
        return lines;
    }

    private List<DraftDirective.NewLink> links(Map<String, String> names, Map<String, String> errors) {
        List<DraftDirective.NewLink> lines = new ArrayList<>();
        for (Map<String, String> line : filled("links", List.of("target", "reference"))) {
            LinkKind kind = constant(LinkKind.class, "links", cell(line, "kind"), errors);
            String target = cell(line, "target");
            String reference = cell(line, "reference");
            String cited = reference == null && target != null ? names.get(target) : reference;
            if (kind == null || cited == null) {
                errors.put("links", "directive.draft.link-incomplete");
            } else {
                lines.add(new DraftDirective.NewLink(kind, target, cited));
            }
        }
        return lines;
    }

    private DraftDirective.NewSigning signing(Map<String, String> errors) {
        SigningOrder order = constant(SigningOrder.class, "signingOrder", get("signingOrder"), errors);
        SigningRoad road = constant(SigningRoad.class, "signingRoad", get("signingRoad"), errors);
        return new DraftDirective.NewSigning(
                order == null ? SigningOrder.IN_ORDER : order,
                road == null ? SigningRoad.PAPER : road,
                filled("coSigners", List.of("unit")).stream()
                        .map(line -> Objects.requireNonNull(cell(line, "unit")))
                        .toList());
    }

    private @Nullable DraftMarks marks(Map<String, String> errors) {
        Marks.Secrecy secrecy = constant(Marks.Secrecy.class, "secrecy", get("secrecy"), errors);
        Marks.Urgency urgency = constant(Marks.Urgency.class, "urgency", get("urgency"), errors);
        Integer draftRound = number("draftRound", errors);
        Integer copies = number("copies", errors);
        try {
            return new DraftMarks(
                    secrecy == null ? Marks.Secrecy.NONE : secrecy,
                    urgency == null ? Marks.Urgency.NONE : urgency,
                    get("circulation"),
                    draftRound,
                    get("drafterMark"),
                    copies,
                    get("contact"),
                    filled("annexes", List.of("title", "text")).stream()
                            .map(line -> new DraftMarks.Annex(
                                    Objects.requireNonNullElse(cell(line, "title"), ""),
                                    Objects.requireNonNullElse(cell(line, "text"), "")))
                            .toList(),
                    Circulation.of(
                            constant(CirculationScope.class, "scope", get("scope"), errors),
                            constant(DisseminationDepth.class, "depth", get("depth"), errors)));
        } catch (BusinessRuleViolation refused) {
            if (errors.isEmpty()) {
                throw refused;
            }
            return null;
        }
    }

    /** The lines of a group in which something has been typed. */
    private List<Map<String, String>> filled(String group, List<String> cells) {
        return rows(group).stream()
                .filter(line -> cells.stream().anyMatch(name -> cell(line, name) != null))
                .collect(Collectors.toList());
    }

    private static @Nullable String cell(Map<String, String> line, String name) {
        String value = line.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private @Nullable Integer number(String field, Map<String, String> errors) {
        String value = get(field);
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{1,9}")) {
            errors.put(field, "directive.draft.no-number");
            return null;
        }
        return Integer.valueOf(value);
    }

    private static <E extends Enum<E>> @Nullable E constant(
            Class<E> type, String field, @Nullable String value, Map<String, String> errors) {
        if (value == null) {
            return null;
        }
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(value)) {
                return each;
            }
        }
        errors.put(field, "directive.draft.no-choice");
        return null;
    }
}
