package vn.chidao.reading;

import java.util.List;
import java.util.Locale;
import vn.chidao.shared.Phrase;

/**
 * Why something was read so, or what is missing: a message of {@code reading.remark.…}, or of another module where the
 * key is a whole one, with the words it rests on.
 *
 * @param field what it is about: the name of a component of the reading
 * @param doubtful whether an officer has to look at it: guessed or missing
 */
public record Remark(String field, String key, List<String> words, boolean doubtful) {

    static final String CIRCULATION = "circulation-by-dissemination";
    static final String DUE_BY_WORDS = "due-by-words";
    static final String ISSUER_BY_LEAD_IN = "issuer-by-lead-in";
    static final String KIND_BY_WORDS = "kind-by-words";
    static final String KIND_UNKNOWN = "kind-unknown";
    static final String LEAD_BY_DUTY = "lead-by-duty";
    static final String LEAD_BY_PARTIES = "lead-by-parties";
    static final String LEAD_BY_PARTNER = "lead-by-partner";
    static final String LEAD_BY_ROSTER = "lead-by-roster";
    static final String LEAD_BY_SUBJECT = "lead-by-subject";
    static final String LEAD_INHERITED = "lead-inherited";
    static final String LEAD_NOT_NAMED = "lead-not-named";
    static final String MISSING_DUE = "missing-due";
    static final String MISSING_LEAD = "missing-lead";
    static final String MISSING_REPORT_TO = "missing-report-to";
    static final String PLACE_MISREAD = "place-misread";
    static final String RHYTHM_BY_ACT = "rhythm-by-act";
    static final String RHYTHM_BY_DAY = "rhythm-by-day";
    static final String RHYTHM_BY_PHASE = "rhythm-by-phase";
    static final String RHYTHM_BY_WORDS = "rhythm-by-words";
    static final String RHYTHM_UNSTATED = "rhythm-unstated";
    static final String SIGNATURE_WITHOUT_CAPACITY = "signature-without-capacity";
    static final String TYPE_BY_ADDRESSEES = "type-by-addressees";
    static final String TYPE_BY_NOTATION = "type-by-notation";

    public Remark {
        words = List.copyOf(words);
    }

    static Remark because(String field, String key, String... words) {
        return new Remark(field, key, List.of(words), false);
    }

    static Remark doubt(String field, String key, String... words) {
        return new Remark(field, key, List.of(words), true);
    }

    /** A part of the heading that the text does not give. */
    static Remark missing(Missing part) {
        return doubt(
                part.field, "missing-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Parts of the heading that an officer misses. */
    enum Missing {
        ISSUER("issuer"),
        NUMBER("number"),
        NOTATION("notation"),
        ISSUED_ON("issuedOn"),
        DOCUMENT_TYPE("documentType"),
        SUBJECT("subject"),
        PLACE("place"),
        SIGNATURES("signatures"),
        RECIPIENTS("recipients"),
        BASES("bases");

        private final String field;

        Missing(String field) {
            this.field = field;
        }
    }

    /** The reason as a sentence. */
    public Phrase phrase() {
        return Phrase.of(key.indexOf('.') < 0 ? "reading.remark." + key : key, words.toArray());
    }
}
