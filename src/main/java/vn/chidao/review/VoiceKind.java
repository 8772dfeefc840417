package vn.chidao.review;

/** What a body is asked for: an opinion before the conclusion, or its own consent to it. */
public enum VoiceKind {
    OPINION("y"),
    CONSENT("k");

    private final String letter;

    VoiceKind(String letter) {
        this.letter = letter;
    }

    String letter() {
        return letter;
    }
}
