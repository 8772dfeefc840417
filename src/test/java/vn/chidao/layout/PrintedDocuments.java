package vn.chidao.layout;

/** Documents as the product prints them, for tests of what is done with them. */
public final class PrintedDocuments {

    private PrintedDocuments() {}

    /** A plan of a Party committee: PDF/A-2u. */
    public static byte[] plan() {
        return new Typesetter(Fonts.shipped())
                .pdf(OfficialDocuments.of("PLAN", "PARTY_2026"), OfficialDocuments.regime("PARTY_2026"));
    }
}
