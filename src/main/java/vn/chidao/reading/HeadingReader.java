package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;
import vn.chidao.reading.Head.PlaceAndDay;
import vn.chidao.reading.Head.Title;
import vn.chidao.reading.IssuerReader.Issuer;
import vn.chidao.reading.ReadHeading.Provenance;
import vn.chidao.reading.Remark.Missing;
import vn.chidao.reading.RenderingReader.Rendered;
import vn.chidao.shared.Folded;

/** Reads what stands around the text: over it, before it and under it. */
final class HeadingReader {

    private static final int LONGEST_NUMBER = 6;
    private static final Pattern BLANK_END = Pattern.compile("[\\s;.,:]+$");

    private final NormalText text;
    private final RuleSet rules;
    private final Rules heading;
    private final Rules structure;
    private final Outline outline;
    private final Head head;
    private final List<Remark> remarks = new ArrayList<>();

    HeadingReader(NormalText text, RuleSet rules, Outline outline) {
        this.text = text;
        this.rules = rules;
        this.heading = rules.heading();
        this.structure = rules.structure();
        this.outline = outline;
        this.head = new Head(text, rules, outline);
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    ReadHeading read() {
        Provenance provenance = provenance();
        Optional<Rendered> rendered = outline.rendered().filter(r -> provenance == Provenance.RENDERING);
        Optional<ReadDocument> own = rendered.map(Rendered::document).or(head::ownNumber);
        PlaceAndDay placeAndDay = rendered.isPresent() ? new PlaceAndDay(null, null) : head.placeAndDay();
        Issuer issuer = rendered.map(r -> new Issuer(r.issuer(), null)).orElseGet(this::issuer);
        DocumentType type = type(own, rendered);
        String subject = rendered.map(Rendered::subject).orElseGet(() -> new TitleReader(text, rules, head).subject());
        Closing closing = new Closing(text, structure, outline);
        List<ReadSignature> signatures =
                provenance == Provenance.RENDERING ? List.of() : new SignatureReader(text, rules, closing).read();
        List<ReadLink> links = new LinkReader(text, rules).read(subject, outline.body());
        ReadHeading read = new ReadHeading(
                provenance,
                issuer.name(),
                issuer.superior(),
                own.map(ReadDocument::number)
                        .filter(n -> n.length() <= LONGEST_NUMBER)
                        .map(Integer::valueOf)
                        .orElse(null),
                own.map(ReadDocument::notation).orElse(null),
                placeAndDay.place(),
                rendered.map(Rendered::day)
                        .or(() -> own.map(ReadDocument::date))
                        .orElse(placeAndDay.day()),
                head.arrivedOn(),
                type,
                subject,
                new BaseReader(text, rules, outline, own).read(links),
                rendered.map(Rendered::addressees).orElseGet(() -> new AddresseeReader(text, structure).read(outline)),
                new RecipientReader(text, rules, outline, closing, issuer.name()).read(),
                signatures,
                links);
        markMissing(read);
        return read;
    }

    private Provenance provenance() {
        if (head.isStamped()) {
            return Provenance.RECEIVED_COPY;
        }
        return outline.rendered().isPresent() ? Provenance.RENDERING : Provenance.DOCUMENT;
    }

    private @Nullable DocumentType type(Optional<ReadDocument> own, Optional<Rendered> rendered) {
        Optional<DocumentType> named = rendered.isPresent()
                ? rendered.map(Rendered::type)
                : head.title().map(Title::type).or(() -> own.map(ReadDocument::type));
        if (named.isPresent()) {
            return named.get();
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

    /** The only organ over a stamped copy without number, place and day is as likely the receiver who stamped it. */
    private Issuer issuer() {
        boolean printed = !head.isStamped() || head.isLetterhead();
        Optional<Issuer> issuer = printed ? new IssuerReader(text, heading, head).read() : Optional.empty();
        return issuer.orElseGet(this::leadingOrgan);
    }

    /** Nobody in the heading: who speaks in the sentence that hands over to the body. */
    private Issuer leadingOrgan() {
        Paragraph leadIn = outline.leadIn();
        if (leadIn != null) {
            Optional<String> speaks = rules.organs().speakingIn(text, leadIn.start(), leadIn.end());
            if (speaks.isPresent()) {
                remarks.add(Remark.doubt("issuer", Remark.ISSUER_BY_LEAD_IN, speaks.get()));
                return new Issuer(speaks.get(), null);
            }
        }
        return new Issuer(null, null);
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
