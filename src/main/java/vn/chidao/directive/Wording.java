package vn.chidao.directive;

import jakarta.persistence.Embeddable;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Sha256;

/** Subject and text of a directive in one version, with the hash by which every act on it names the text. */
@Embeddable
record Wording(String subject, String text, String textSha256, int revision) {

    static final int MAX_SUBJECT = 500;
    static final int MAX_TEXT = 100_000;
    static final int MAX_RECORDED_TEXT = 1_000_000;

    /** The first version. */
    static Wording of(String subject, String text) {
        return of(subject, text, 1);
    }

    /** The text of somebody else's document, character by character as it came. */
    static Wording verbatim(String subject, String text) {
        String cleanSubject = requireSubject(subject);
        if (text.isBlank() || text.length() > MAX_RECORDED_TEXT) {
            throw BusinessRuleViolation.at("text", "directive.rule.text-length", String.valueOf(MAX_RECORDED_TEXT));
        }
        return new Wording(cleanSubject, text, Sha256.of(text), 1);
    }

    /** The version after this one. */
    Wording revised(String newSubject, String newText) {
        return of(newSubject, newText, revision + 1);
    }

    private static Wording of(String subject, String text, int revision) {
        String cleanSubject = requireSubject(subject);
        String cleanText = Texts.normalize(text);
        if (cleanText.isEmpty() || cleanText.length() > MAX_TEXT) {
            throw BusinessRuleViolation.at("body", "directive.rule.text-length", String.valueOf(MAX_TEXT));
        }
        return new Wording(cleanSubject, cleanText, Sha256.of(cleanText), revision);
    }

    private static String requireSubject(String subject) {
        String clean = Texts.normalize(subject);
        if (clean.isEmpty() || clean.length() > MAX_SUBJECT) {
            throw BusinessRuleViolation.at("subject", "directive.rule.subject-length", String.valueOf(MAX_SUBJECT));
        }
        return clean;
    }
}
