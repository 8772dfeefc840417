package vn.chidao.extraction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ForeignXml;

/** What the styles of a Word file say of fonts and numbering, each by its own word or by that of the style below it. */
final class WordStyles {

    /** Twice what Word itself allows. */
    private static final int DEEPEST = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private String paragraphDefault = "";
    private @Nullable String documentFont;

    /** A number by style: its list, and the style the list's level may be tied to. */
    record ListOfStyle(String list, Optional<Integer> level, String style) {}

    private static final class Style {
        private @Nullable String basedOn;
        private @Nullable String font;
        private @Nullable String list;
        private @Nullable Integer level;
    }

    static WordStyles none() {
        return new WordStyles();
    }

    static WordStyles read(byte[] part) throws XMLStreamException {
        WordStyles read = new WordStyles();
        WordXml xml = new WordXml(ForeignXml.read(part));
        @Nullable Style style = null;
        while (xml.next()) {
            String element = xml.started();
            if (element.equals("style")) {
                style = read.begin(xml);
            } else if (element.endsWith("PrChange")) {
                xml.skip();
            } else if (element.equals("rFonts") && style == null) {
                read.documentFont = fontOf(xml).orElse(read.documentFont);
            } else if (style != null) {
                take(element, xml, style);
            }
        }
        return read;
    }

    /** The font a run names by itself: the one for letters beyond ASCII. A theme's font is none of a name. */
    static Optional<String> fontOf(WordXml xml) {
        String font = xml.value("hAnsi");
        if (font == null && xml.value("hAnsiTheme") != null) {
            return Optional.of("");
        }
        return Optional.ofNullable(font == null ? xml.value("ascii") : font);
    }

    String font(Optional<String> runStyle, Optional<String> paragraphStyle) {
        return runStyle.flatMap(id -> inherited(id, style -> style.font))
                .or(() -> inherited(paragraphStyle.orElse(paragraphDefault), style -> style.font))
                .or(() -> Optional.ofNullable(documentFont))
                .orElse("");
    }

    Optional<ListOfStyle> list(Optional<String> paragraphStyle) {
        String id = paragraphStyle.orElse(paragraphDefault);
        return inherited(id, style -> style.list)
                .map(list -> new ListOfStyle(list, inherited(id, style -> style.level), id));
    }

    private Style begin(WordXml xml) {
        Style style = new Style();
        String id = Optional.ofNullable(xml.value("styleId")).orElse("");
        styles.put(id, style);
        if ("paragraph".equals(xml.value("type")) && "1".equals(xml.value("default"))) {
            paragraphDefault = id;
        }
        return style;
    }

    private static void take(String element, WordXml xml, Style style) {
        switch (element) {
            case "basedOn" -> style.basedOn = xml.value("val");
            case "rFonts" -> style.font = fontOf(xml).orElse(style.font);
            case "numId" -> style.list = xml.value("val");
            case "ilvl" -> style.level = WordNumbering.number(xml.val(), 0);
            default -> {
                // Looks are of no interest.
            }
        }
    }

    private <T> Optional<T> inherited(String id, Function<Style, @Nullable T> property) {
        @Nullable Style style = styles.get(id);
        for (int depth = 0; style != null && depth < DEEPEST; depth++) {
            T value = property.apply(style);
            if (value != null) {
                return Optional.of(value);
            }
            style = styles.get(style.basedOn);
        }
        return Optional.empty();
    }
}
