package vn.chidao.layout;

/** Sets a document in the form of its regime. The same document in the same regime gives the same bytes. */
public final class Typesetter {

    private final Fonts fonts;

    Typesetter(Fonts fonts) {
        this.fonts = fonts;
    }

    /** A Word file in Times New Roman. */
    public byte[] docx(OfficialDocument document, FormRegime regime) {
        Composition composition = composition(regime);
        return new DocxWriter(regime).write(composition.of(document), composition.footOf(document), title(document));
    }

    /** A PDF/A-2u file with its fonts on board. */
    public byte[] pdf(OfficialDocument document, FormRegime regime) {
        return typeset(document, regime).pdf();
    }

    /** As {@link #pdf}, with the places where it will be signed. */
    public TypesetDocument typeset(OfficialDocument document, FormRegime regime) {
        Composition composition = composition(regime);
        return new PdfWriter(fonts, regime)
                .write(composition.of(document), composition.footOf(document), title(document));
    }

    private Composition composition(FormRegime regime) {
        return new Composition(regime, fonts);
    }

    private String title(OfficialDocument document) {
        return new PrintableText(fonts).of(document.heading().notation() + " " + document.subject());
    }
}
