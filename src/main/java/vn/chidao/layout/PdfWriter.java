package vn.chidao.layout;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import vn.chidao.layout.Fonts.Face;
import vn.chidao.layout.FormRegime.Page;
import vn.chidao.layout.TypesetDocument.Place;

/** Writes blocks as PDF/A-2u: fonts embedded, every letter with its Unicode, no moment of writing in the file. */
final class PdfWriter {

    private static final String PRODUCER = "Chi Dao";
    /** How far the corner for marks stays from the edge of the paper and from the heading, and how wide it is. */
    private static final double EDGE = 6;

    private static final double CORNER_WIDTH = 170;
    private static final String SRGB = "sRGB IEC61966-2.1";

    private final Fonts fonts;
    private final FormRegime regime;
    private final Page page;

    PdfWriter(Fonts fonts, FormRegime regime) {
        this.fonts = fonts;
        this.regime = regime;
        this.page = regime.page();
    }

    /** @param foot what stands at the foot of the first page */
    TypesetDocument write(List<Block> blocks, List<Block> foot, String title) {
        double height = Page.points(Page.HEIGHT - page.top() - page.bottom());
        Strips cutting = new Strips(fonts, page.textWidth(), height);
        List<Strip> footing = cutting.of(foot);
        // As word processors have it: the foot grows upwards from its place, into the text where it has to.
        double footTop = Page.points(Page.HEIGHT - page.pageNumberAt()) - Strip.heightOf(footing);
        double first =
                footing.isEmpty() ? height : Math.min(height, footTop - Composition.SMALL - Page.points(page.top()));
        List<List<Strip>> pages = Strip.pages(cutting.of(blocks), first, height);
        try (PDDocument document = new PDDocument()) {
            // The name of the file is made of this and of its title, not of the time.
            document.setDocumentId(1L);
            document.setVersion(1.7f);
            Map<Face, PDFont> embedded = new EnumMap<>(Face.class);
            List<TrueTypeFont> open = new ArrayList<>();
            SortedMap<Integer, Place> rooms = new TreeMap<>();
            for (int at = 0; at < pages.size(); at++) {
                page(
                        document,
                        pages.get(at),
                        at == 0 ? footing : List.of(),
                        at + 1,
                        face -> embedded.computeIfAbsent(face, each -> embed(document, each, open)),
                        rooms);
            }
            describe(document, title);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            for (TrueTypeFont font : open) {
                font.close();
            }
            return new TypesetDocument(file.toByteArray(), List.copyOf(rooms.values()), topRight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Between the upper edge of the paper and the heading, flush with the text. */
    private Place topRight() {
        double height = Page.points(page.top()) - 2 * EDGE;
        double right = Page.points(page.left()) + page.textWidth();
        return new Place(1, right - CORNER_WIDTH, PDRectangle.A4.getHeight() - EDGE - height, CORNER_WIDTH, height);
    }

    private PDFont embed(PDDocument document, Face face, List<TrueTypeFont> open) {
        TrueTypeFont font = fonts.open(face);
        open.add(font);
        try {
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page(
            PDDocument document,
            List<Strip> strips,
            List<Strip> foot,
            int number,
            Canvas.Embedding embedding,
            Map<Integer, Place> rooms)
            throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            Canvas canvas = new Canvas(sheet, content, embedding, number, rooms);
            if (number > 1) {
                PartStyle style = regime.style(FormRegime.Part.PAGE_NUMBER);
                String written = String.valueOf(number);
                double middle = Page.points(page.left()) + page.textWidth() / 2;
                canvas.text(
                        middle - fonts.width(written, style) / 2,
                        Page.points(page.pageNumberAt()) + style.size() * Fonts.ASCENT,
                        List.of(written),
                        style);
            }
            draw(canvas, strips, Page.points(page.top()));
            draw(canvas, foot, Page.points(Page.HEIGHT - page.pageNumberAt()) - Strip.heightOf(foot));
        }
    }

    private void draw(Canvas canvas, List<Strip> strips, double from) {
        double top = from;
        for (int at = 0; at < strips.size(); at++) {
            Strip strip = strips.get(at);
            top += at == 0 ? 0 : strip.gap();
            strip.drawing().draw(canvas, Page.points(page.left()), top);
            top += strip.height();
        }
    }

    private static void describe(PDDocument document, String title) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        document.getDocumentCatalog().setLanguage("vi-VN");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
    }

    private static String xmp(String title) {
        String escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance></rdf:Description>
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title></rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                <pdf:Producer>%s</pdf:Producer></rdf:Description>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(escaped, PRODUCER);
    }

    /** A page to draw on; places are points from its left and its top. */
    static final class Canvas {

        private static final float PER_EM = 1000;

        private final PDPage sheet;
        private final PDPageContentStream content;
        private final Embedding embedding;
        private final double height;
        private final int page;
        private final Map<Integer, Place> rooms;

        Canvas(PDPage sheet, PDPageContentStream content, Embedding embedding, int page, Map<Integer, Place> rooms) {
            this.sheet = sheet;
            this.content = content;
            this.embedding = embedding;
            this.height = sheet.getMediaBox().getHeight();
            this.page = page;
            this.rooms = rooms;
        }

        /** Notes where a signature goes; nothing is drawn. */
        void room(int signature, double left, double top, double width, double high) {
            rooms.put(signature, new Place(page, left, height - top - high, width, high));
        }

        /** What stands there leads to the address; nothing is drawn. PDF/A wants it to be there in print as well. */
        void link(String address, double left, double top, double width, double high) {
            PDActionURI action = new PDActionURI();
            action.setURI(address);
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(
                    new PDRectangle((float) left, (float) (height - top - high), (float) width, (float) high));
            link.setAction(action);
            link.setBorder(new COSArray(List.of(COSInteger.ZERO, COSInteger.ZERO, COSInteger.ZERO)));
            link.setPrinted(true);
            link.setPage(sheet);
            try {
                List<PDAnnotation> annotations = sheet.getAnnotations();
                annotations.add(link);
                sheet.setAnnotations(annotations);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** @param textsAndShifts strings, and between them how many points further right the next one begins */
        void text(double left, double base, List<Object> textsAndShifts, PartStyle style) {
            try {
                content.beginText();
                content.setFont(embedding.of(Face.of(style)), (float) style.size());
                content.setTextMatrix(Matrix.getTranslateInstance((float) left, (float) (height - base)));
                content.showTextWithPositioning(textsAndShifts.stream()
                        .map(each ->
                                each instanceof Double shift ? (Object) (float) (-shift * PER_EM / style.size()) : each)
                        .toArray());
                content.endText();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void line(double left, double top, double right, double bottom, double thickness) {
            try {
                content.setLineWidth((float) thickness);
                content.moveTo((float) left, (float) (height - top));
                content.lineTo((float) right, (float) (height - bottom));
                content.stroke();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The font of a face in the document being written. */
        @FunctionalInterface
        interface Embedding {
            PDFont of(Face face);
        }
    }
}
