package vn.chidao.layout;

import java.util.ArrayList;
import java.util.List;
import vn.chidao.layout.Block.Align;
import vn.chidao.layout.Block.Paragraph;
import vn.chidao.layout.Block.Run;
import vn.chidao.layout.FormRegime.Part;
import vn.chidao.layout.OfficialDocument.Wording;

/** Sets words in the style of their part, and knows how wide they become. */
final class TextSetting {

    /** By how much lines are made shorter until they would be one more. */
    private static final double NARROWER = 2;

    private final FormRegime regime;
    private final Fonts fonts;
    private final PrintableText printable;

    TextSetting(FormRegime regime, Fonts fonts) {
        this.regime = regime;
        this.fonts = fonts;
        this.printable = new PrintableText(fonts);
    }

    /** Words without what cannot be printed. */
    String clean(String text) {
        return printable.of(text);
    }

    /** The same, span by span: the blanks between them stay, those at the edges do not. */
    List<Run> runs(Wording wording, PartStyle style) {
        List<Run> runs = new ArrayList<>();
        boolean blank = false;
        for (Wording.Span span : wording.spans()) {
            String text = span.text();
            String clean = clean(text);
            blank |= !text.isEmpty() && Character.isWhitespace(text.charAt(0));
            if (clean.isEmpty()) {
                continue;
            }
            if (blank && !runs.isEmpty()) {
                runs.add(new Run(" ", style));
            }
            runs.add(new Run(style.written(clean), style, span.link()));
            blank = Character.isWhitespace(text.charAt(text.length() - 1));
        }
        return runs.isEmpty() ? List.of(new Run("", style)) : runs;
    }

    double width(String text, PartStyle style) {
        return fonts.width(text, style);
    }

    /** Lines of a list, each with a dash and a semicolon, the last with a full stop. */
    List<Paragraph> listed(List<String> names, PartStyle style) {
        List<Paragraph> lines = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            String line = "- " + ended(names.get(at), at < names.size() - 1 ? ";" : ".");
            lines.add(Paragraph.of(line, style, Align.LEFT));
        }
        return lines;
    }

    String ended(String name, String end) {
        return printable.of(name).replaceFirst("[.;,\\s]+$", "") + end;
    }

    Paragraph centred(String text, Part part) {
        return Paragraph.centred(printable.of(text), regime.style(part));
    }

    /** In the middle, and when it takes several lines, in lines about as long as each other. */
    Paragraph balanced(String text, Part part, double available) {
        Paragraph paragraph = centred(text, part);
        PartStyle style = regime.style(part);
        List<String> words = List.of(paragraph.runs().get(0).text().split(" "));
        int lines = lines(words, style, available);
        double narrow = available;
        while (lines > 1 && lines(words, style, narrow - NARROWER) == lines) {
            narrow -= NARROWER;
        }
        return paragraph.narrower(Math.max(0, (available - narrow) / 2 - NARROWER));
    }

    private int lines(List<String> words, PartStyle style, double available) {
        int lines = 1;
        double filled = 0;
        for (String word : words) {
            double width = fonts.width(word, style);
            if (width > available) {
                return Integer.MAX_VALUE;
            }
            double blank = filled == 0 ? 0 : fonts.width(" ", style);
            if (filled + blank + width > available) {
                lines++;
                filled = width;
            } else {
                filled += blank + width;
            }
        }
        return lines;
    }

    double width(String text, Part part) {
        PartStyle style = regime.style(part);
        return fonts.width(style.written(printable.of(text)), style);
    }
}
