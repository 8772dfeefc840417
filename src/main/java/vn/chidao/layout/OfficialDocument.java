package vn.chidao.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is printed of a document, part by part, in the order of the page. The words are the caller's; how they are set is the
 * regime's.
 *
 * @param type a {@link PaperType}'s code
 * @param addressees the lines of "Kính gửi"
 * @param signatures in the order in which they stand; several under a joint document
 */
public record OfficialDocument(
        Issuer issuer,
        Heading heading,
        String type,
        String subject,
        List<String> addressees,
        List<BodyPart> body,
        List<Signature> signatures,
        List<Recipient> recipients,
        Marks marks,
        List<Annex> annexes) {

    public OfficialDocument {
        addressees = List.copyOf(addressees);
        body = List.copyOf(body);
        signatures = List.copyOf(signatures);
        recipients = List.copyOf(recipients);
        annexes = List.copyOf(annexes);
    }

    /**
     * Who issues it, as far as the form depends on it.
     *
     * @param organ a name of the table of authority ({@code db/layout/authority.yml}), null where it is not known
     * @param collective leads as a collective, so that whoever signs does so on its behalf
     */
    public record Issuer(IssuerSystem system, @Nullable String organ, boolean collective) {}

    /**
     * The head of the first page.
     *
     * @param superior the line above the issuer
     * @param issuers one, or the parties of a joint document with the leading one first
     * @param number null before it is drawn
     * @param notation what follows the number, such as {@code CV/HU}
     */
    public record Heading(
            @Nullable String superior,
            List<String> issuers,
            @Nullable Integer number,
            String notation,
            @Nullable String place,
            @Nullable LocalDate issuedOn) {

        public Heading {
            issuers = List.copyOf(issuers);
        }
    }

    /** Words that stand together. Some may lead to an address for whoever reads on a screen; in print nothing shows it. */
    public record Wording(List<Span> spans) {

        /** @param link an absolute address; null where the words lead nowhere */
        public record Span(String text, @Nullable String link) {}

        public Wording {
            spans = List.copyOf(spans);
        }

        public static Wording of(String text) {
            return linked(text, null);
        }

        public static Wording linked(String text, @Nullable String link) {
            return new Wording(List.of(new Span(text, link)));
        }

        /** One after the other, with the same words between any two. */
        public static Wording joined(List<Wording> parts, String between) {
            List<Span> spans = new ArrayList<>();
            for (Wording part : parts) {
                if (!spans.isEmpty()) {
                    spans.add(new Span(between, null));
                }
                spans.addAll(part.spans());
            }
            return new Wording(spans);
        }

        /** Between other words. */
        public Wording within(String before, String after) {
            return joined(List.of(of(before), this, of(after)), "");
        }

        public String text() {
            return spans.stream().map(Span::text).collect(Collectors.joining());
        }
    }

    /** A paragraph with the numbering its writer gave it, or a table, whose first row is its head. */
    public record BodyPart(Kind kind, Wording wording, List<List<Wording>> rows) {

        /** What a paragraph is: text, a heading, a heading in the middle of the line, a legal basis; or a table. */
        public enum Kind {
            TEXT,
            HEADING,
            CENTRED,
            BASIS,
            TABLE
        }

        public BodyPart {
            rows = rows.stream().map(List::copyOf).toList();
        }

        public static BodyPart text(String text) {
            return text(Wording.of(text));
        }

        public static BodyPart text(Wording wording) {
            return new BodyPart(Kind.TEXT, wording, List.of());
        }

        public static BodyPart heading(String text) {
            return new BodyPart(Kind.HEADING, Wording.of(text), List.of());
        }

        public static BodyPart centred(String text) {
            return new BodyPart(Kind.CENTRED, Wording.of(text), List.of());
        }

        public static BodyPart basis(String text) {
            return new BodyPart(Kind.BASIS, Wording.of(text), List.of());
        }

        public static BodyPart table(List<List<String>> rows) {
            return tableOf(rows.stream()
                    .map(row -> row.stream().map(Wording::of).toList())
                    .toList());
        }

        public static BodyPart tableOf(List<List<Wording>> rows) {
            return new BodyPart(Kind.TABLE, Wording.of(""), rows);
        }

        public String text() {
            return wording.text();
        }
    }

    /**
     * A place for a signature.
     *
     * @param capacity null where somebody signs in his own right
     * @param onBehalfOf the body, or the head, he signs for
     * @param name null before it is signed
     */
    public record Signature(
            @Nullable Capacity capacity,
            @Nullable String onBehalfOf,
            @Nullable String position,
            @Nullable String name) {}

    /** A line of "Nơi nhận". */
    public record Recipient(String name, Purpose purpose) {

        /** For what a copy is sent. */
        public enum Purpose {
            TO_ACT,
            TO_REPORT,
            TO_KNOW,
            TO_COORDINATE,
            PUBLISH,
            FILE
        }
    }

    /**
     * What else may stand on a document: below the number, behind the last recipient, at the end.
     *
     * @param circulation how far it may go, in the issuer's words
     * @param draft it is a draft
     * @param draftRound which draft it is, where they are counted
     * @param drafterMark the letters of whoever drafted it
     * @param copies how many are issued
     * @param contact the issuer's address
     */
    public record Marks(
            Secrecy secrecy,
            Urgency urgency,
            @Nullable String circulation,
            boolean draft,
            @Nullable Integer draftRound,
            @Nullable String drafterMark,
            @Nullable Integer copies,
            @Nullable String contact) {

        public enum Secrecy {
            NONE,
            CONFIDENTIAL,
            SECRET,
            TOP_SECRET
        }

        public enum Urgency {
            NONE,
            URGENT,
            VERY_URGENT,
            IMMEDIATE
        }

        public static Marks none() {
            return new Marks(Secrecy.NONE, Urgency.NONE, null, false, null, null, null, null);
        }

        public static Marks ofADraft() {
            return none().asDraft();
        }

        /** The same on a draft. */
        public Marks asDraft() {
            return new Marks(secrecy, urgency, circulation, true, draftRound, drafterMark, copies, contact);
        }
    }

    /** What is attached; each begins a page. */
    public record Annex(String title, List<BodyPart> body) {

        public Annex {
            body = List.copyOf(body);
        }
    }
}
