package vn.chidao.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.LinkKind;
import vn.chidao.document.DocumentType;
import vn.chidao.reading.ReadHeading.Provenance;
import vn.chidao.reading.Remark.Missing;
import vn.chidao.shared.Folded;

/** Reads what stands around the text: over it, before it and under it. */
final class HeadingReader {

    private static final int LONGEST_HEADING_LINE = 160;
    private static final Pattern BLANK_END = Pattern.compile("[\\s;.,:]+$");

    private final NormalText text;
    private final Rules heading;
    private final Rules structure;
    private final Citations citations;
    private final Organs organs;
    private final Outline outline;
    private final ClosingReader closing;
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Line> head;

    HeadingReader(NormalText text, RuleSet rules, Outline outline) {
        this.text = text;
        this.heading = rules.heading();
        this.structure = rules.structure();
        this.citations = rules.citations();
        this.organs = rules.organs();
        this.outline = outline;
        this.closing = new ClosingReader(text, rules, outline);
        this.head = head();
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    ReadHeading read() {
        Optional<Rendered> rendered = rendered();
        List<Line> stamp = stamp();
        Provenance provenance = provenance(rendered, stamp);
        Optional<ReadDocument> own = rendered.map(Rendered::document).or(() -> ownNumber(stamp));
        Title title = title(stamp);
        DocumentType type = type(own, title);
        PlaceAndDay placeAndDay = placeAndDay(rendered);
        Issuer issuer = issuer(provenance, rendered, title, stamp);
        String subject = rendered.map(Rendered::subject).orElseGet(() -> subject(title));
        List<ReadSignature> signatures = provenance == Provenance.RENDERING ? List.of() : closing.signatures();
        ReadHeading read = new ReadHeading(
                provenance,
                issuer.name(),
                issuer.superior(),
                own.map(ReadDocument::number)
                        .filter(n -> n.length() < 7)
                        .map(Integer::valueOf)
                        .orElse(null),
                own.map(ReadDocument::notation).orElse(null),
                placeAndDay.place(),
                own.map(ReadDocument::date).orElse(placeAndDay.day()),
                arrivedOn(stamp),
                type,
                subject,
                bases(own),
                addressees(),
                closing.recipients(),
                signatures,
                links());
        markMissing(read);
        return read;
    }

    /** Lines above the text; columns that a wide gap parts are lines of their own. */
    private List<Line> head() {
        int to = outline.opening().isEmpty()
                ? 0
                : outline.opening().get(outline.opening().size() - 1).end();
        List<Line> lines = new ArrayList<>();
        for (Line line : Line.of(text)) {
            if (line.end() > to
                    || structure.raw("addressees").matcher(line.text(text)).lookingAt()) {
                break;
            }
            lines.addAll(citations.ownNumber(text, line).isPresent() ? List.of(line) : line.cells(text));
        }
        return lines;
    }

    private record Rendered(
            ReadDocument document,
            @Nullable String issuer,
            @Nullable String subject) {}

    /** "…, Tỉnh ủy Kiên Giang ban hành Công văn số 632-CV/TU ngày 23/11/2022 về việc …". */
    private Optional<Rendered> rendered() {
        for (Paragraph paragraph : outline.opening()) {
            for (Pattern pattern : heading.each("rendering")) {
                Matcher matcher = pattern.matcher(paragraph.all(text));
                if (matcher.find()) {
                    int from = paragraph.start() + matcher.start("cited");
                    List<ReadDocument> cited = citations.in(text, from, paragraph.end());
                    if (!cited.isEmpty()) {
                        int issuerFrom = paragraph.start() + matcher.start("issuer");
                        int issuerTo = paragraph.start() + matcher.end("issuer");
                        return Optional.of(new Rendered(
                                cited.get(0),
                                organs.lastIn(text, issuerFrom, issuerTo).orElse(text.words(issuerFrom, issuerTo)),
                                subjectAfter(cited.get(0), paragraph)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable String subjectAfter(ReadDocument document, Paragraph paragraph) {
        String words = text.cut(paragraph.start(), paragraph.end());
        Matcher about = heading.words("subject").matcher(words);
        int from = words.indexOf(String.valueOf(document.notation()).split("/")[0]);
        if (from >= 0 && about.find(from)) {
            return strip(text.words(paragraph.start() + about.start(), paragraph.end()));
        }
        return null;
    }

    /** What the receiver stamped on his copy: ĐẾN, số, ngày, chuyển, lưu hồ sơ. */
    private List<Line> stamp() {
        boolean arrived = head.stream()
                .anyMatch(line ->
                        heading.words("arrival").matcher(line.text(text)).lookingAt()
                                && heading.words("arrivalStarts")
                                        .matcher(line.text(text).strip())
                                        .lookingAt());
        if (!arrived) {
            return List.of();
        }
        return head.stream()
                .filter(line -> heading.words("arrivalLine")
                                .matcher(line.text(text))
                                .matches()
                        || heading.raw("arrivalLine").matcher(line.text(text)).matches())
                .toList();
    }

    private Provenance provenance(Optional<Rendered> rendered, List<Line> stamp) {
        if (!stamp.isEmpty()) {
            return Provenance.RECEIVED_COPY;
        }
        boolean signs = Line.of(text).stream()
                .anyMatch(line ->
                        heading.anyOf("renderingSigns").matcher(line.text(text)).matches());
        return rendered.isPresent() && (signs || ownNumber(stamp).isEmpty())
                ? Provenance.RENDERING
                : Provenance.DOCUMENT;
    }

    private @Nullable LocalDate arrivedOn(List<Line> stamp) {
        for (Line line : stamp) {
            Matcher day = heading.wordsOf("(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})")
                    .matcher(line.text(text));
            if (day.find()) {
                return ReadDays.of(day).orElse(null);
            }
        }
        return null;
    }

    private Optional<ReadDocument> ownNumber(List<Line> stamp) {
        return head.stream()
                .filter(line -> !stamp.contains(line))
                .map(line -> citations.ownNumber(text, line))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** @param index of the line that names the type, -1 without one */
    private record Title(int index, @Nullable DocumentType type) {}

    private Title title(List<Line> stamp) {
        for (int i = 0; i < head.size(); i++) {
            String words = head.get(i).text(text);
            if (!stamp.contains(head.get(i)) && Paragraph.isCapitals(words)) {
                DocumentType type = citations.type(words);
                if (type != null) {
                    return new Title(i, type);
                }
            }
        }
        return new Title(-1, null);
    }

    private @Nullable DocumentType type(Optional<ReadDocument> own, Title title) {
        if (title.type() != null) {
            return title.type();
        }
        DocumentType cited = own.map(ReadDocument::type).orElse(null);
        if (cited != null) {
            return cited;
        }
        Map<String, Object> abbreviations = heading.map("abbreviations");
        for (String part : own.map(ReadDocument::notation).orElse("").split("[-/]")) {
            if (abbreviations.get(part) instanceof List<?> types) {
                remarks.add(Remark.because("documentType", Remark.TYPE_BY_NOTATION, part));
                return DocumentType.valueOf(String.valueOf(types.get(0)));
            }
        }
        boolean addressed = outline.opening().stream()
                .anyMatch(p -> structure.raw("addressees").matcher(p.all(text)).lookingAt());
        if (addressed) {
            remarks.add(Remark.doubt("documentType", Remark.TYPE_BY_ADDRESSEES));
            return DocumentType.OFFICIAL_LETTER;
        }
        return null;
    }

    private record PlaceAndDay(
            @Nullable String place, @Nullable LocalDate day) {}

    private PlaceAndDay placeAndDay(Optional<Rendered> rendered) {
        if (rendered.isPresent()) {
            return new PlaceAndDay(null, null);
        }
        for (Line line : head) {
            Matcher matcher = heading.raw("placeAndDate").matcher(line.text(text));
            if (line.length() <= LONGEST_HEADING_LINE && matcher.find()) {
                String place = text.words(line.start() + matcher.start("place"), line.start() + matcher.end("place"));
                LocalDate day = matcher.group().matches("(?s).*\\d{4}.*")
                                && matcher.group("day").matches("\\d+")
                                && matcher.group("month").matches("\\d+")
                        ? ReadDays.of(matcher).orElse(null)
                        : null;
                return new PlaceAndDay(place, day);
            }
        }
        return new PlaceAndDay(null, null);
    }

    private record Issuer(@Nullable String name, @Nullable String superior) {}

    private Issuer issuer(Provenance provenance, Optional<Rendered> rendered, Title title, List<Line> stamp) {
        if (rendered.isPresent()) {
            return new Issuer(rendered.get().issuer(), null);
        }
        List<String> names = provenance == Provenance.RECEIVED_COPY ? List.of() : organLines(title, stamp);
        if (names.isEmpty()) {
            return leadingOrgan(null);
        }
        String last = names.get(names.size() - 1);
        String superior = names.size() > 1 ? names.get(names.size() - 2) : null;
        return title.index() >= 0 && names.size() == 1 && behindTitle(last)
                ? leadingOrgan(last)
                : new Issuer(last, superior);
    }

    /** "CỦA BAN THƯỜNG VỤ THÀNH ỦY" stands behind the type and leaves the place to the text. */
    private boolean behindTitle(String name) {
        return outline.leadIn() != null
                && Folded.fold(outline.leadIn().all(text)).contains(Folded.fold(name));
    }

    /** Organs printed over the title; behind it only where none is over it. */
    private List<String> organLines(Title title, List<Line> stamp) {
        int titleAt =
                title.index() < 0 ? Integer.MAX_VALUE : head.get(title.index()).start();
        List<String> over =
                organLines(head.stream().filter(line -> line.start() < titleAt).toList(), stamp);
        return over.isEmpty() ? organLines(head, stamp) : over;
    }

    private List<String> organLines(List<Line> lines, List<Line> stamp) {
        List<String> names = new ArrayList<>();
        Line previous = null;
        for (Line line : lines) {
            String words = line.text(text);
            String bare = heading.raw("ofIssuer").matcher(words).replaceFirst("");
            if (stamp.contains(line)
                    || !Paragraph.isCapitals(words)
                    || words.length() > LONGEST_HEADING_LINE
                    || heading.words("motto").matcher(words).find()) {
                continue;
            }
            boolean organ = heading.words("organLine").matcher(bare).lookingAt() && citations.type(bare) == null;
            String printed = text.words(line.end() - bare.length(), line.end());
            if (previous != null && goesOn(names.get(names.size() - 1), words, line.start() - previous.end())) {
                names.set(names.size() - 1, names.get(names.size() - 1) + " " + printed);
                previous = line;
            } else if (organ) {
                names.add(printed);
                previous = line;
            }
        }
        return names;
    }

    /** "ỦY BAN MTTQ VIỆT NAM" / "TỈNH BẮC THÀNH" / "BAN THƯỜNG TRỰC" is one name; a dash at the end goes on as well. */
    private boolean goesOn(String name, String words, int distance) {
        boolean near = distance < LONGEST_HEADING_LINE;
        return near
                && (heading.words("placeLine").matcher(words).matches()
                        || heading.words("boardLine").matcher(words).matches()
                        || name.endsWith("-"));
    }

    /** Nobody in the heading: who speaks in the sentence that hands over to the body, else who signed. */
    private Issuer leadingOrgan(@Nullable String printed) {
        Paragraph leadIn = outline.leadIn();
        if (leadIn != null) {
            Optional<String> speaks = organs.lastSubjectIn(text, leadIn.start(), leadIn.end());
            if (speaks.isPresent()) {
                remarks.add(Remark.doubt("issuer", Remark.ISSUER_BY_LEAD_IN, speaks.get()));
                return new Issuer(speaks.get(), null);
            }
        }
        return new Issuer(printed, null);
    }

    private @Nullable String subject(Title title) {
        for (Line line : title.index() >= 0 ? List.<Line>of() : head) {
            if (heading.raw("letterSubject").matcher(line.text(text)).lookingAt()) {
                return strip(text.words(line.start(), endOfSubject(line)));
            }
        }
        int i = title.index() + 1;
        if (title.index() < 0) {
            return null;
        }
        while (i < head.size() && isNoSubject(head.get(i).text(text))) {
            i++;
        }
        if (i >= head.size() || isOpening(head.get(i))) {
            return null;
        }
        int start = head.get(i).start();
        int end = head.get(i).end();
        while (++i < head.size()
                && !isOpening(head.get(i))
                && !isNoSubject(head.get(i).text(text))) {
            String so = text.cut(start, end);
            boolean openEnd = so.chars().filter(c -> c == '"').count() % 2 == 1;
            if (head.get(i).afterBlank() && !openEnd && !head.get(i).text(text).startsWith("\"")) {
                break;
            }
            end = head.get(i).end();
        }
        return strip(text.words(start, end));
    }

    private int endOfSubject(Line first) {
        int at = head.indexOf(first);
        int end = first.end();
        while (++at < head.size()
                && !head.get(at).afterBlank()
                && !isNoSubject(head.get(at).text(text))) {
            end = head.get(at).end();
        }
        return end;
    }

    private boolean isOpening(Line line) {
        String words = line.text(text);
        return words.length() > LONGEST_HEADING_LINE
                || structure.anyOf("opening").matcher(words).lookingAt() && words.length() > 80
                || words.endsWith(":");
    }

    private boolean isNoSubject(String words) {
        return heading.words("motto").matcher(words).find()
                || heading.raw("placeAndDate").matcher(words).find()
                || heading.raw("arrivalLine").matcher(words).matches()
                || heading.raw("number").matcher(words).lookingAt()
                || words.matches("[\\W_]*")
                || heading.raw("ofIssuer").matcher(words).lookingAt() && Paragraph.isCapitals(words);
    }

    private List<ReadDocument> bases(Optional<ReadDocument> own) {
        Map<String, ReadDocument> found = new LinkedHashMap<>();
        for (Paragraph paragraph : outline.opening()) {
            for (ReadDocument document : citations.in(text, paragraph.start(), paragraph.end())) {
                if (own.isEmpty() || !Citations.same(document, own.get())) {
                    found.putIfAbsent(key(document), document);
                }
            }
        }
        if (!outline.body().isEmpty() && !outline.body().get(0).isMarked()) {
            firstParagraphBases().forEach(d -> found.putIfAbsent(key(d), d));
        }
        return List.copyOf(found.values());
    }

    private static String key(ReadDocument document) {
        return document.number() == null ? document.reference() : document.number() + "/" + document.notation();
    }

    /** A body that is not numbered begins with what all of it rests on: "tiếp tục lãnh đạo thực hiện tốt Chỉ thị số …". */
    private List<ReadDocument> firstParagraphBases() {
        Paragraph first = outline.body().get(0);
        Matcher carries = heading.words("baseVerbsInText").matcher(first.all(text));
        List<ReadDocument> documents = citations.in(text, first.start(), first.end());
        if (documents.isEmpty() || !carries.find()) {
            return List.of();
        }
        int verbEnds = text.source(first.start() + carries.end(), first.start() + carries.end())
                .start();
        return documents.get(0).span().start() - verbEnds < 8 ? documents : List.of();
    }

    private List<String> addressees() {
        List<String> names = new ArrayList<>();
        List<Paragraph> opening = outline.opening();
        for (int i = 0; i < opening.size(); i++) {
            Paragraph paragraph = opening.get(i);
            Matcher label = structure.raw("addressees").matcher(paragraph.all(text));
            if (label.lookingAt()) {
                String inline = strip(text.words(paragraph.start() + label.end(), paragraph.end()));
                for (String part : inline.split("\\s*;\\s*|\\s+-\\s+")) {
                    addName(names, part);
                }
                for (int k = i + 1; k < opening.size() && opening.get(k).mark() != null; k++) {
                    addName(
                            names,
                            text.words(
                                    opening.get(k).wordsStart(), opening.get(k).end()));
                }
                break;
            }
        }
        return names;
    }

    private static void addName(List<String> names, String words) {
        String name = strip(words).replaceFirst("^[-+]\\s*", "");
        if (!name.isBlank()) {
            names.add(name);
        }
    }

    private List<ReadLink> links() {
        List<ReadLink> links = new ArrayList<>();
        for (Paragraph paragraph : outline.body()) {
            for (Rules.Entry entry : heading.entries("amends")) {
                Matcher matcher = entry.words().matcher(paragraph.all(text));
                while (matcher.find()) {
                    int from = paragraph.start() + matcher.end();
                    int source = text.source(from, from).start();
                    citations.in(text, from, Math.min(paragraph.end(), from + LONGEST_HEADING_LINE)).stream()
                            .filter(d -> d.span().start() - source < 12)
                            .findFirst()
                            .ifPresent(d ->
                                    links.add(new ReadLink(LinkKind.valueOf(entry.require("kind")), d.reference())));
                }
            }
        }
        return links;
    }

    private void markMissing(ReadHeading read) {
        missing(Missing.ISSUER, read.issuer());
        missing(Missing.NUMBER, read.number());
        missing(Missing.NOTATION, read.notation());
        missing(Missing.ISSUED_ON, read.issuedOn());
        missing(Missing.DOCUMENT_TYPE, read.type());
        missing(Missing.SUBJECT, read.subject());
        if (read.provenance() == Provenance.DOCUMENT) {
            missing(Missing.PLACE, read.place());
        }
        missing(Missing.SIGNATURES, read.signatures().isEmpty() ? null : read.signatures());
        missing(Missing.RECIPIENTS, read.recipients().isEmpty() ? null : read.recipients());
        missing(Missing.BASES, read.bases().isEmpty() ? null : read.bases());
        for (ReadSignature signature : read.signatures()) {
            if (signature.capacity() == null) {
                remarks.add(Remark.doubt("signatures", Remark.SIGNATURE_WITHOUT_CAPACITY, signature.name()));
            }
        }
        placeMisread(read);
    }

    private void missing(Missing part, @Nullable Object value) {
        if (value == null) {
            remarks.add(Remark.missing(part));
        }
    }

    /** "Hòn Quản" where the heading says "HỚN QUẢN": the same letters, other marks. */
    private void placeMisread(ReadHeading read) {
        String place = read.place();
        String issuer = read.issuer();
        if (place == null || issuer == null) {
            return;
        }
        String folded = Folded.fold(issuer);
        int at = folded.indexOf(Folded.fold(place));
        if (at >= 0 && folded.length() == issuer.length()) {
            String there = issuer.substring(at, at + place.length());
            if (!there.equalsIgnoreCase(place)) {
                remarks.add(Remark.doubt("place", Remark.PLACE_MISREAD, place, there));
            }
        }
    }

    static String strip(String words) {
        return BLANK_END.matcher(words.strip()).replaceAll("").strip();
    }
}
