package vn.chidao.testing;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** The links of a printed document as whoever reads it on a screen finds them: what is written there, and where it leads. */
public final class PdfLinks {

    /** A letter is where its left edge is, which a viewer and a writer do not compute to the last digit alike. */
    private static final double ROUNDING = 0.5;

    private PdfLinks() {}

    /** @param text the words under the link, those of one that takes several lines together */
    public record Link(String text, String address) {}

    /** In the order of the page. */
    public static List<Link> of(byte[] file) throws IOException {
        List<Link> links = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    String address = ((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI();
                    String text = textAt(page, annotation.getRectangle());
                    Link last = links.isEmpty() ? null : links.get(links.size() - 1);
                    if (last != null && last.address().equals(address)) {
                        links.set(links.size() - 1, new Link(last.text() + " " + text, address));
                    } else {
                        links.add(new Link(text, address));
                    }
                }
            }
        }
        return links;
    }

    private static String textAt(PDPage page, PDRectangle place) throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.addRegion(
                "link",
                new Rectangle2D.Double(
                        place.getLowerLeftX() - ROUNDING,
                        page.getMediaBox().getHeight() - place.getUpperRightY(),
                        place.getWidth(),
                        place.getHeight()));
        stripper.extractRegions(page);
        return stripper.getTextForRegion("link").strip();
    }
}
