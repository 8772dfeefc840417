package vn.chidao.layout;

import java.text.Normalizer;

/** Text as it can be printed: composed letters, no control characters, a box for what the fonts do not have. */
final class PrintableText {

    private static final int BOX = '\u25a1';

    private final Fonts fonts;

    PrintableText(Fonts fonts) {
        this.fonts = fonts;
    }

    /** The text in one line; line ends and tabs are blanks. */
    String of(String text) {
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(each -> {
            switch (Character.getType(each)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append(' ');
                case Character.FORMAT -> {}
                default -> clean.appendCodePoint(fonts.prints(each) ? each : BOX);
            }
        });
        return clean.toString().replaceAll(" {2,}", " ").strip();
    }

    /** Whether something of it would be a box. */
    boolean lacks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(each -> Character.getType(each) != Character.CONTROL
                        && Character.getType(each) != Character.FORMAT
                        && Character.getType(each) != Character.LINE_SEPARATOR
                        && Character.getType(each) != Character.PARAGRAPH_SEPARATOR)
                .anyMatch(each -> !fonts.prints(each));
    }
}
