package vn.chidao.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chidao.layout.FormProblem.Part;
import vn.chidao.layout.OfficialDocument.BodyPart;
import vn.chidao.layout.OfficialDocument.Heading;
import vn.chidao.layout.OfficialDocument.Recipient;
import vn.chidao.layout.OfficialDocument.Signature;
import vn.chidao.shared.Phrase;

/**
 * Holds a document against its regime. Of a draft it does not ask what a draft cannot have yet: number, day, names of
 * signers. What {@link Typesetter} sets by itself (margins, letters, fixed words) is not asked for either.
 */
public final class FormCheck {

    private static final String KEY = "layout.problem.";

    private final PrintableText printable;

    FormCheck(Fonts fonts) {
        this.printable = new PrintableText(fonts);
    }

    /** What of the document is not as the regime wants it, in the order of the page. */
    public List<FormProblem> problems(OfficialDocument document, FormRegime regime) {
        Problems problems = new Problems(regime);
        authority(document, problems);
        heading(document, problems);
        subject(document, problems);
        addressees(document, problems);
        body(document, problems);
        signatures(document, problems);
        recipients(document, problems);
        letters(document, problems);
        return List.copyOf(problems.found);
    }

    private static void authority(OfficialDocument document, Problems problems) {
        FormRegime regime = problems.regime;
        if (document.heading().issuedOn() != null
                && !regime.isInForceOn(document.heading().issuedOn())) {
            problems.advise(
                    Part.REGIME, "regime-not-in-force", document.heading().issuedOn());
        }
        String organ = document.issuer().organ();
        PaperType type = regime.type(document.type());
        if (organ == null) {
            return;
        }
        Optional<Boolean> may = regime.mayIssue(organ, type.code());
        if (may.isEmpty()) {
            problems.advise(Part.TYPE, "authority-unknown", type.name());
        } else if (!may.get()) {
            problems.add(Part.TYPE, "no-authority", regime.refusesWithoutAuthority(organ), type.name());
        }
    }

    private static void heading(OfficialDocument document, Problems problems) {
        Heading heading = document.heading();
        FormRegime.Words words = problems.regime.words();
        if (heading.issuers().isEmpty() || heading.issuers().stream().anyMatch(String::isBlank)) {
            problems.block(Part.ISSUER, "no-issuer");
        }
        if (!words.notation().matcher(heading.notation()).matches()) {
            problems.block(Part.NUMBER, "notation-form", heading.notation());
        } else if (!names(heading.notation(), problems.regime.type(document.type()))) {
            problems.advise(
                    Part.NUMBER,
                    "notation-type",
                    heading.notation(),
                    problems.regime.type(document.type()).name());
        }
        if (heading.place() == null || heading.place().isBlank()) {
            problems.block(Part.PLACE_AND_DAY, "no-place");
        }
        if (heading.number() != null && heading.issuedOn() == null) {
            problems.block(Part.PLACE_AND_DAY, "no-day");
        }
    }

    /** A letter of the State has no abbreviation of its type in the notation. */
    private static boolean names(String notation, PaperType type) {
        return type.letter() && !notation.contains("/")
                || Arrays.stream(notation.split("[-/]")).anyMatch(type.abbreviations()::contains);
    }

    private static void subject(OfficialDocument document, Problems problems) {
        String subject = document.subject().strip();
        if (subject.isEmpty()) {
            problems.block(Part.SUBJECT, "no-subject");
        } else if (subject.endsWith(".")) {
            problems.advise(Part.SUBJECT, "subject-stop");
        }
    }

    private static void addressees(OfficialDocument document, Problems problems) {
        PaperType type = problems.regime.type(document.type());
        if (type.addressed() && document.addressees().isEmpty()) {
            problems.block(Part.ADDRESSEES, "no-addressees", type.name());
        } else if (!type.addressed() && !document.addressees().isEmpty()) {
            problems.block(Part.ADDRESSEES, "unexpected-addressees", type.name());
        }
    }

    private static void body(OfficialDocument document, Problems problems) {
        List<BodyPart> body = document.body();
        if (body.isEmpty()) {
            problems.block(Part.BODY, "no-body");
            return;
        }
        BodyPart last = body.get(body.size() - 1);
        String end = problems.regime.words().end();
        String text = last.text().strip();
        boolean otherEnd = end.equals(".") && text.endsWith("./.");
        if (last.kind() == BodyPart.Kind.TEXT && (!text.endsWith(end) || otherEnd)) {
            problems.advise(Part.BODY, "end", end);
        }
    }

    private static void signatures(OfficialDocument document, Problems problems) {
        boolean goesOut = document.heading().number() != null;
        if (document.signatures().isEmpty()) {
            problems.block(Part.SIGNATURES, "no-signature");
        }
        for (Signature signature : document.signatures()) {
            Capacity capacity = signature.capacity();
            if (capacity != null
                    && !problems.regime
                            .capacities(document.issuer().collective())
                            .contains(capacity)) {
                String written = String.valueOf(
                                problems.regime.words().capacity().get(capacity))
                        .strip();
                problems.block(
                        Part.SIGNATURES, document.issuer().collective() ? "capacity-collective" : "capacity", written);
            }
            if (capacity != null && signature.onBehalfOf() == null) {
                problems.block(Part.SIGNATURES, "no-body-signed-for");
            }
            if (goesOut && (signature.name() == null || signature.name().isBlank())) {
                problems.block(Part.SIGNATURES, "no-signer");
            } else if (signature.name() != null && signature.position() == null) {
                problems.advise(Part.SIGNATURES, "no-position", signature.name());
            }
        }
    }

    private static void recipients(OfficialDocument document, Problems problems) {
        List<Recipient> recipients = document.recipients();
        if (recipients.isEmpty()) {
            problems.block(Part.RECIPIENTS, "no-recipients");
        } else if (!problems.regime
                .words()
                .filing()
                .matcher(recipients.get(recipients.size() - 1).name())
                .lookingAt()) {
            problems.block(
                    Part.RECIPIENTS,
                    "last-recipient",
                    problems.regime.words().filing().pattern());
        }
    }

    private void letters(OfficialDocument document, Problems problems) {
        Stream.of(
                        Stream.of(
                                document.subject(),
                                document.heading().superior(),
                                document.heading().place()),
                        document.heading().issuers().stream(),
                        document.addressees().stream(),
                        document.body().stream()
                                .flatMap(part -> Stream.concat(
                                        Stream.of(part.text()),
                                        part.rows().stream()
                                                .flatMap(List::stream)
                                                .map(OfficialDocument.Wording::text))),
                        document.recipients().stream().map(Recipient::name))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .filter(printable::lacks)
                .map(FormCheck::beginning)
                .distinct()
                .forEach(text -> problems.advise(Part.BODY, "letters", text));
    }

    private static String beginning(String text) {
        return text.codePoints().limit(60).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static final class Problems {

        private final FormRegime regime;
        private final List<FormProblem> found = new ArrayList<>();

        private Problems(FormRegime regime) {
            this.regime = regime;
        }

        void block(Part part, String key, Object... of) {
            add(part, key, true, of);
        }

        void advise(Part part, String key, Object... of) {
            add(part, key, false, of);
        }

        void add(Part part, String key, boolean blocking, Object... of) {
            found.add(new FormProblem(part, phrase(key, of), blocking));
        }

        /** The rule comes first, so that every sentence can name it. */
        private Phrase phrase(String key, Object... of) {
            Object[] arguments = new Object[of.length + 1];
            arguments[0] = regime.rule();
            System.arraycopy(of, 0, arguments, 1, of.length);
            return Phrase.of(KEY + key, arguments);
        }
    }
}
