package vn.chidao.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.chidao.layout.Block.Align;
import vn.chidao.layout.Block.Columns;
import vn.chidao.layout.Block.Grid;
import vn.chidao.layout.Block.NewPage;
import vn.chidao.layout.Block.Paragraph;
import vn.chidao.layout.Block.Rule;
import vn.chidao.layout.Block.Run;
import vn.chidao.layout.Block.SigningRoom;
import vn.chidao.layout.FormRegime.Page;

/**
 * Writes blocks as a Word file: WordprocessingML of ECMA-376, only what the blocks need. Everything stands at the paragraphs
 * themselves, so that an officer who edits the file finds it as it was printed.
 */
final class DocxWriter {

    private static final String FONT = "Times New Roman";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    /** No moment of writing in the file: the earliest a zip file can say. */
    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final FormRegime regime;
    private final Page page;
    /** Ids of the addresses that something leads to, in the order of first use. */
    private final Map<String, String> links = new LinkedHashMap<>();

    DocxWriter(FormRegime regime) {
        this.regime = regime;
        this.page = regime.page();
    }

    /** @param foot what stands at the foot of the first page */
    byte[] write(List<Block> blocks, List<Block> foot, String title) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put(
                "_rels/.rels",
                relations(
                                R + "/officeDocument",
                                "word/document.xml",
                                PACKAGE + "relationships/metadata/core-properties",
                                "docProps/core.xml")
                        .close("Relationships")
                        .toString());
        parts.put("docProps/core.xml", core(title));
        parts.put("word/document.xml", document(blocks));
        parts.put("word/_rels/document.xml.rels", relationsOfDocument());
        parts.put("word/styles.xml", styles());
        parts.put("word/settings.xml", settings());
        parts.put("word/header1.xml", header());
        parts.put("word/footer1.xml", footer(foot));
        return zipped(parts);
    }

    private static byte[] zipped(Map<String, String> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_MOMENT);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static String contentTypes() {
        Xml xml = new Xml().open("Types", "xmlns", PACKAGE + "content-types");
        xml.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        xml.empty("Override", "PartName", "/word/document.xml", "ContentType", TYPES + "document.main+xml");
        for (String part : List.of("styles", "settings")) {
            xml.empty("Override", "PartName", "/word/" + part + ".xml", "ContentType", TYPES + part + "+xml");
        }
        for (String part : List.of("header", "footer")) {
            xml.empty("Override", "PartName", "/word/" + part + "1.xml", "ContentType", TYPES + part + "+xml");
        }
        xml.empty(
                "Override",
                "PartName",
                "/docProps/core.xml",
                "ContentType",
                "application/vnd.openxmlformats-package.core-properties+xml");
        return xml.close("Types").toString();
    }

    private String relationsOfDocument() {
        Xml xml = relations(
                R + "/styles",
                "styles.xml",
                R + "/settings",
                "settings.xml",
                R + "/header",
                "header1.xml",
                R + "/footer",
                "footer1.xml");
        links.forEach((address, id) -> xml.empty(
                "Relationship", "Id", id, "Type", R + "/hyperlink", "Target", address, "TargetMode", "External"));
        return xml.close("Relationships").toString();
    }

    private static Xml relations(String... typesAndTargets) {
        Xml xml = new Xml().open("Relationships", "xmlns", PACKAGE + "relationships");
        for (int at = 0; at < typesAndTargets.length; at += 2) {
            xml.empty(
                    "Relationship",
                    "Id",
                    "rId" + (at / 2 + 1),
                    "Type",
                    typesAndTargets[at],
                    "Target",
                    typesAndTargets[at + 1]);
        }
        return xml;
    }

    private static String core(String title) {
        return new Xml()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        PACKAGE + "metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/")
                .open("dc:title")
                .text(title)
                .close("dc:title")
                .open("dc:language")
                .text("vi-VN")
                .close("dc:language")
                .close("cp:coreProperties")
                .toString();
    }

    private String styles() {
        String size = halfPoints(regime.style(FormRegime.Part.BODY).size());
        Xml xml = new Xml().open("w:styles", "xmlns:w", W).open("w:docDefaults");
        xml.open("w:rPrDefault").open("w:rPr");
        xml.empty("w:rFonts", "w:ascii", FONT, "w:hAnsi", FONT, "w:eastAsia", FONT, "w:cs", FONT);
        xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size);
        xml.empty("w:lang", "w:val", "vi-VN", "w:eastAsia", "vi-VN");
        xml.close("w:rPr").close("w:rPrDefault");
        xml.open("w:pPrDefault").open("w:pPr");
        xml.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", "240", "w:lineRule", "auto");
        xml.close("w:pPr").close("w:pPrDefault").close("w:docDefaults");
        xml.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal");
        xml.empty("w:name", "w:val", "Normal");
        return xml.close("w:style").close("w:styles").toString();
    }

    private static String settings() {
        return new Xml()
                .open("w:settings", "xmlns:w", W)
                .open("w:compat")
                .empty(
                        "w:compatSetting",
                        "w:name",
                        "compatibilityMode",
                        "w:uri",
                        "http://schemas.microsoft.com/office/word",
                        "w:val",
                        "15")
                .close("w:compat")
                .close("w:settings")
                .toString();
    }

    private String header() {
        PartStyle style = regime.style(FormRegime.Part.PAGE_NUMBER);
        Xml xml = new Xml().open("w:hdr", "xmlns:w", W).open("w:p").open("w:pPr");
        xml.empty("w:jc", "w:val", "center").close("w:pPr");
        xml.open("w:fldSimple", "w:instr", "PAGE").open("w:r");
        face(xml, style);
        return xml.open("w:t")
                .text("2")
                .close("w:t")
                .close("w:r")
                .close("w:fldSimple")
                .close("w:p")
                .close("w:hdr")
                .toString();
    }

    private String footer(List<Block> foot) {
        Xml xml = new Xml().open("w:ftr", "xmlns:w", W);
        foot.forEach(block -> write(xml, block, page.textWidth(), false));
        if (foot.isEmpty()) {
            gap(xml, 1);
        }
        return xml.close("w:ftr").toString();
    }

    private String document(List<Block> blocks) {
        Xml xml = new Xml().open("w:document", "xmlns:w", W, "xmlns:r", R).open("w:body");
        boolean newPage = false;
        for (Block block : blocks) {
            if (block instanceof NewPage) {
                newPage = true;
                continue;
            }
            write(xml, block, page.textWidth(), newPage);
            newPage = false;
        }
        if (!(blocks.get(blocks.size() - 1) instanceof Paragraph)) {
            gap(xml, 1);
        }
        xml.open("w:sectPr").empty("w:headerReference", "w:type", "default", "r:id", "rId3");
        xml.empty("w:footerReference", "w:type", "first", "r:id", "rId4");
        xml.empty("w:pgSz", "w:w", twips(Page.points(Page.WIDTH)), "w:h", twips(Page.points(Page.HEIGHT)));
        xml.empty(
                "w:pgMar",
                "w:top",
                twips(Page.points(page.top())),
                "w:right",
                twips(Page.points(page.right())),
                "w:bottom",
                twips(Page.points(page.bottom())),
                "w:left",
                twips(Page.points(page.left())),
                "w:header",
                twips(Page.points(page.pageNumberAt())),
                "w:footer",
                twips(Page.points(page.pageNumberAt())),
                "w:gutter",
                "0");
        xml.empty("w:titlePg").close("w:sectPr");
        return xml.close("w:body").close("w:document").toString();
    }

    private void write(Xml xml, Block block, double width, boolean newPage) {
        if (block instanceof Paragraph paragraph) {
            paragraph(xml, paragraph, newPage);
        } else if (block instanceof SigningRoom room) {
            paragraph(xml, room.spaced(), newPage);
        } else if (block instanceof Rule rule) {
            rule(xml, rule, width);
        } else if (block instanceof Columns columns) {
            columns(xml, columns, width);
        } else if (block instanceof Grid grid) {
            grid(xml, grid);
        }
    }

    private void paragraph(Xml xml, Paragraph paragraph, boolean newPage) {
        xml.open("w:p").open("w:pPr");
        if (paragraph.keepWithNext()) {
            xml.empty("w:keepNext");
        }
        if (newPage) {
            xml.empty("w:pageBreakBefore");
        }
        xml.empty("w:widowControl");
        Block.LineHeight line = paragraph.line();
        xml.empty(
                "w:spacing",
                "w:before",
                twips(paragraph.before()),
                "w:after",
                twips(paragraph.after()),
                "w:line",
                line.points() == 0 ? "240" : twips(line.points()),
                "w:lineRule",
                line.points() == 0 ? "auto" : line.exact() ? "exact" : "atLeast");
        if (paragraph.indent() > 0 || paragraph.side() > 0) {
            String side = twips(paragraph.side());
            xml.empty("w:ind", "w:left", side, "w:right", side, "w:firstLine", twips(paragraph.indent()));
        }
        xml.empty("w:jc", "w:val", alignment(paragraph.align())).close("w:pPr");
        for (Run run : paragraph.runs()) {
            String link = run.link();
            if (link != null) {
                xml.open("w:hyperlink", "r:id", links.computeIfAbsent(link, each -> "link" + (links.size() + 1)));
            }
            xml.open("w:r");
            face(xml, run.style());
            xml.open("w:t", "xml:space", "preserve").text(run.text()).close("w:t");
            xml.close("w:r");
            if (link != null) {
                xml.close("w:hyperlink");
            }
        }
        xml.close("w:p");
    }

    private static String alignment(Align align) {
        return switch (align) {
            case LEFT -> "left";
            case CENTRE -> "center";
            case RIGHT -> "right";
            case JUSTIFIED -> "both";
        };
    }

    private static void face(Xml xml, PartStyle style) {
        xml.open("w:rPr").empty("w:rFonts", "w:ascii", FONT, "w:hAnsi", FONT, "w:eastAsia", FONT, "w:cs", FONT);
        if (style.bold()) {
            xml.empty("w:b");
        }
        if (style.italic()) {
            xml.empty("w:i");
        }
        String size = halfPoints(style.size());
        xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size);
        if (style.underline()) {
            xml.empty("w:u", "w:val", "single");
        }
        xml.close("w:rPr");
    }

    /** An empty paragraph with a border, as wide as the line. */
    private static void rule(Xml xml, Rule rule, double width) {
        String side = twips(Math.max(0, (width - rule.width()) / 2));
        xml.open("w:p").open("w:pPr").empty("w:keepNext").open("w:pBdr");
        xml.empty(
                "w:top",
                "w:val",
                "single",
                "w:sz",
                String.valueOf(Math.round(Rule.THICKNESS * 8)),
                "w:space",
                "1",
                "w:color",
                "000000");
        xml.close("w:pBdr");
        xml.empty(
                "w:spacing",
                "w:before",
                twips(rule.before()),
                "w:after",
                twips(rule.after()),
                "w:line",
                twips(Rule.HEIGHT - 1),
                "w:lineRule",
                "exact");
        xml.empty("w:ind", "w:left", side, "w:right", side).close("w:pPr").close("w:p");
    }

    private static void gap(Xml xml, double height) {
        xml.open("w:p").open("w:pPr");
        xml.empty("w:keepNext");
        xml.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", twips(height), "w:lineRule", "exact");
        xml.close("w:pPr").close("w:p");
    }

    private void columns(Xml xml, Columns columns, double width) {
        // Two tables without a paragraph between them would become one.
        gap(xml, Math.max(1, columns.before()));
        List<Double> widths = columns.parts().stream().map(part -> part * width).toList();
        table(xml, widths, false, 0);
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close("w:trPr");
        for (int at = 0; at < widths.size(); at++) {
            cell(xml, widths.get(at));
            List<Block> blocks = columns.cells().get(at);
            for (Block block : blocks) {
                write(xml, columns.keepWithNext() ? kept(block) : block, widths.get(at), false);
            }
            if (blocks.isEmpty()) {
                xml.empty("w:p");
            }
            xml.close("w:tc");
        }
        xml.close("w:tr").close("w:tbl");
    }

    private static Block kept(Block block) {
        if (block instanceof SigningRoom room) {
            return room.spaced().keptWithNext();
        }
        return block instanceof Paragraph paragraph ? paragraph.keptWithNext() : block;
    }

    private void grid(Xml xml, Grid grid) {
        table(xml, grid.widths(), true, Grid.PADDING);
        for (int row = 0; row < grid.rows().size(); row++) {
            xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
            if (row == 0) {
                xml.empty("w:tblHeader");
            }
            xml.close("w:trPr");
            boolean kept = row == 0 || grid.keepWithNext() && row == grid.rows().size() - 1;
            for (int at = 0; at < grid.widths().size(); at++) {
                cell(xml, grid.widths().get(at));
                Paragraph text = grid.rows().get(row).get(at);
                paragraph(xml, kept ? text.keptWithNext() : text, false);
                xml.close("w:tc");
            }
            xml.close("w:tr");
        }
        xml.close("w:tbl");
        gap(xml, Math.max(1, grid.after()));
    }

    private static void table(Xml xml, List<Double> widths, boolean lines, double padding) {
        double sum = widths.stream().mapToDouble(Double::doubleValue).sum();
        xml.open("w:tbl").open("w:tblPr");
        xml.empty("w:tblW", "w:w", twips(sum), "w:type", "dxa");
        if (lines) {
            xml.open("w:tblBorders");
            for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
                xml.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "000000");
            }
            xml.close("w:tblBorders");
        }
        xml.empty("w:tblLayout", "w:type", "fixed").open("w:tblCellMar");
        xml.empty("w:left", "w:w", twips(padding), "w:type", "dxa");
        xml.empty("w:right", "w:w", twips(padding), "w:type", "dxa");
        xml.close("w:tblCellMar").close("w:tblPr").open("w:tblGrid");
        widths.forEach(each -> xml.empty("w:gridCol", "w:w", twips(each)));
        xml.close("w:tblGrid");
    }

    private static void cell(Xml xml, double width) {
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", twips(width), "w:type", "dxa");
        xml.close("w:tcPr");
    }

    private static String twips(double points) {
        return String.valueOf(Math.round(points * 20));
    }

    private static String halfPoints(double points) {
        return String.valueOf(Math.round(points * 2));
    }

    /** A small writer of XML; names are ours, texts are anybody's. */
    private static final class Xml {

        private final StringBuilder written = new StringBuilder(DECLARATION);

        Xml open(String name, String... namesAndValues) {
            return tag(name, ">", namesAndValues);
        }

        Xml empty(String name, String... namesAndValues) {
            return tag(name, "/>", namesAndValues);
        }

        private Xml tag(String name, String end, String... namesAndValues) {
            written.append('<').append(name);
            for (int at = 0; at < namesAndValues.length; at += 2) {
                written.append(' ').append(namesAndValues[at]).append("=\"");
                text(namesAndValues[at + 1]);
                written.append('"');
            }
            written.append(end);
            return this;
        }

        Xml text(String text) {
            written.append(text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;"));
            return this;
        }

        Xml close(String name) {
            written.append("</").append(name).append('>');
            return this;
        }

        @Override
        public String toString() {
            return written.toString();
        }
    }
}
