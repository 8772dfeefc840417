package vn.chidao.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chidao.extraction.WordFiles.inFont;
import static vn.chidao.extraction.WordFiles.level;
import static vn.chidao.extraction.WordFiles.numbered;
import static vn.chidao.extraction.WordFiles.paragraph;
import static vn.chidao.extraction.WordFiles.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class WordTextTests {

    @Test
    void readsAHeadingColumnByColumnAndThenTheBody() throws IOException {
        XWPFDocument document = new XWPFDocument();
        XWPFTable heading = document.createTable(1, 2);
        fill(heading.getRow(0).getCell(0), "HUYỆN ỦY HỚN QUẢN", "*", "Số 77-CV/HU");
        fill(heading.getRow(0).getCell(1), "ĐẢNG CỘNG SẢN VIỆT NAM", "Hớn Quản, ngày 25 tháng 5 năm 2017");
        document.createParagraph().createRun().setText("Kính gửi: Ủy ban nhân dân huyện");
        document.createParagraph();
        XWPFParagraph body = document.createParagraph();
        body.createRun().setText("1. Các cấp ủy");
        body.createRun().setText(", tổ chức đảng:");
        body.createRun().addBreak(BreakType.TEXT_WRAPPING);
        body.createRun().setText("- Quán triệt.");

        assertThat(read(document).text()).isEqualTo("""
                        HUYỆN ỦY HỚN QUẢN
                        *
                        Số 77-CV/HU
                        ĐẢNG CỘNG SẢN VIỆT NAM
                        Hớn Quản, ngày 25 tháng 5 năm 2017
                        Kính gửi: Ủy ban nhân dân huyện

                        1. Các cấp ủy, tổ chức đảng:
                        - Quán triệt.""");
    }

    @Test
    void writesARowOfATableOnOneLine() throws IOException {
        XWPFDocument document = new XWPFDocument();
        XWPFTable table = document.createTable(2, 3);
        String[][] rows = {{"TT", "Nội dung", "Chủ trì"}, {"1", "Giúp hộ nghèo", "Hội Nông dân"}};
        for (int row = 0; row < 2; row++) {
            for (int cell = 0; cell < 3; cell++) {
                fill(table.getRow(row).getCell(cell), rows[row][cell]);
            }
        }

        assertThat(read(document).text()).isEqualTo("TT\tNội dung\tChủ trì\n1\tGiúp hộ nghèo\tHội Nông dân");
    }

    @Test
    void leavesHeadersFootersAndNotesOut() throws IOException {
        XWPFDocument document = new XWPFDocument();
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("đầu trang");
        document.createFootnote().createParagraph().createRun().setText("cước chú");
        document.createParagraph().createRun().setText("Nội dung");

        assertThat(read(document).text()).isEqualTo("Nội dung");
    }

    @Test
    void writesAutomaticNumbersIntoTheText() {
        String scheme = "<w:abstractNum w:abstractNumId=\"7\">"
                + level(0, "upperRoman", "%1.")
                + level(1, "decimal", "%2.")
                + level(2, "decimal", "%2.%3.")
                + level(3, "lowerLetter", "%4)")
                + level(4, "bullet", "\uF0B7")
                + "</w:abstractNum>";
        String lists = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"1\">"
                + "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";
        WordFiles file = WordFiles.withBody(numbered(1, 0, "Mục đích")
                        + numbered(1, 1, "Một")
                        + numbered(1, 2, "Một một")
                        + numbered(1, 3, "a")
                        + numbered(1, 3, "b")
                        + numbered(1, 4, "gạch")
                        + numbered(1, 1, "Hai")
                        + numbered(1, 2, "Hai một")
                        + paragraph("xen giữa")
                        + numbered(1, 0, "Yêu cầu")
                        + numbered(1, 1, "Lại một")
                        + numbered(2, 1, "Năm")
                        + numbered(2, 1, "Sáu")
                        + numbered(0, 0, "không số")
                        + numbered(9, 0, "danh sách lạ"))
                .withNumbering(scheme + lists);

        assertThat(read(file).text()).isEqualTo("""
                        I. Mục đích
                        1. Một
                        1.1. Một một
                        a) a
                        b) b
                        - gạch
                        2. Hai
                        2.1. Hai một
                        xen giữa
                        II. Yêu cầu
                        1. Lại một
                        5. Năm
                        6. Sáu
                        không số
                        danh sách lạ""");
    }

    @Test
    void numbersParagraphsByTheirStyle() {
        WordFiles file = WordFiles.withBody("<w:p><w:pPr><w:pStyle w:val=\"Muc\"/></w:pPr>" + run("Một") + "</w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val=\"MucCon\"/></w:pPr>" + run("Con") + "</w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val=\"Muc\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"
                        + run("Bỏ số") + "</w:p>")
                .withStyles(
                        "<w:style w:type=\"paragraph\" w:styleId=\"Muc\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
                                + "</w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"MucCon\"><w:basedOn w:val=\"Muc\"/>"
                                + "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>")
                .withNumbering("<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimalZero", "%1")
                        + level(1, "lowerRoman", "(%2)")
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");

        assertThat(read(file).text()).isEqualTo("01 Một\n(i) Con\nBỏ số");
    }

    @Test
    void leavesTrackedDeletionsOutAndTrackedInsertionsIn() {
        String deletedParagraph = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>"
                + "<w:del><w:r><w:delText>bỏ cả đoạn</w:delText></w:r></w:del></w:p>";
        WordFiles file = WordFiles.withBody(deletedParagraph
                        + "<w:p>" + run("Giữ ") + "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:moveFrom>"
                        + run("chuyển đi") + "</w:moveFrom><w:ins>" + run("thêm") + "</w:ins></w:p>"
                        + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("nối ") + "</w:p>"
                        + numbered(1, 0, "liền")
                        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + paragraph("hàng bỏ")
                        + "</w:tc></w:tr><w:tr><w:tc>" + paragraph("hàng giữ") + "</w:tc></w:tr></w:tbl>")
                .withNumbering("<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.")
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");

        assertThat(read(file).text()).isEqualTo("Giữ thêm\n1. nối liền\nhàng giữ");
    }

    @Test
    void readsATextBoxOnceBeforeTheParagraphItHangsOn() {
        String box = "<w:txbxContent>" + paragraph("HỎA TỐC") + "</w:txbxContent>";
        WordFiles file = WordFiles.withBody("<w:p>"
                + "<w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                + "<mc:Choice Requires=\"wps\"><w:drawing>" + box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
                + box
                + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("Kính gửi") + "</w:p>");

        assertThat(read(file).text()).isEqualTo("HỎA TỐC\nKính gửi");
    }

    @Test
    void leavesHiddenTextAndInstructionsOfFieldsOut() {
        WordFiles file = WordFiles.withBody("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>Hiện</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                + "<w:r><w:tab/><w:t>77</w:t><w:noBreakHyphen/><w:t>CV</w:t></w:r></w:p>");

        assertThat(read(file).text()).isEqualTo("Hiện\t77-CV");
    }

    @Test
    void convertsTextSetInFontsOfBefore() {
        WordFiles file = WordFiles.withBody("<w:p>" + inFont(".VnTimeH", "Céng hßa x· héi")
                + inFont(".VnTime", " chñ ngh")
                + inFont(".VnTime", "Üa") + run(" – Số 5 à") + "</w:p><w:p>" + inFont("VNI-Times", "Ñoäc laäp - Töï do")
                + inFont(".VnTime", " đã là Unicode") + "</w:p>");

        PlainText read = read(file);

        assertThat(read.text()).isEqualTo("CỘNG HÒA XÃ HỘI chủ nghĩa – Số 5 à\nĐộc lập - Tự do đã là Unicode");
        assertThat(read.remarks()).containsExactly("extraction.remark.decoded-tcvn3", "extraction.remark.decoded-vni");
    }

    @Test
    void findsTheFontInTheStyleOfTheParagraph() {
        WordFiles file = WordFiles.withBody("<w:p><w:pPr><w:pStyle w:val=\"Con\"/></w:pPr>"
                        + run("H¹nh phóc cña nh©n d©n") + "</w:p>" + paragraph("à la carte"))
                .withStyles(
                        "<w:style w:type=\"paragraph\" w:styleId=\"Cha\"><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr>"
                                + "</w:style><w:style w:type=\"paragraph\" w:styleId=\"Con\"><w:basedOn w:val=\"Cha\"/></w:style>");

        assertThat(read(file).text()).isEqualTo("Hạnh phúc của nhân dân\nà la carte");
    }

    @Test
    void leavesTextAloneThatOnlyKeptTheNameOfSuchAFont() {
        WordFiles file =
                WordFiles.withBody("<w:p>" + inFont(".VnTime", "cá tôm là và có, trông coi, hò hét") + "</w:p>");

        PlainText read = read(file);

        assertThat(read.text()).isEqualTo("cá tôm là và có, trông coi, hò hét");
        assertThat(read.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decimal:28:28.", "lowerLetter:28:bb)", "upperRoman:14:XIV.", "upperLetter:3:C."})
    void writesNumbersAsWordDoes(String sample) {
        String[] parts = sample.split(":");
        String text = "%1" + parts[2].charAt(parts[2].length() - 1);
        WordFiles file = WordFiles.withBody(numbered(1, 0, "x"))
                .withNumbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"" + parts[1]
                        + "\"/><w:numFmt w:val=\"" + parts[0] + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>"
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");

        assertThat(read(file).text()).isEqualTo(parts[2] + " x");
    }

    @Test
    void readsTheStrictNamespaceToo() {
        WordFiles file = WordFiles.withDocument(
                "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>"
                        + paragraph("Nội dung") + "</w:body></w:document>");

        assertThat(read(file).text()).isEqualTo("Nội dung");
    }

    @Test
    void readsListsThatPoiHasWritten() throws IOException {
        XWPFDocument document = new XWPFDocument();
        CTAbstractNum scheme = CTAbstractNum.Factory.newInstance();
        scheme.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = scheme.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal("%1.");
        level.addNewStart().setVal(BigInteger.ONE);
        BigInteger list = document.createNumbering()
                .addNum(document.createNumbering().addAbstractNum(new XWPFAbstractNum(scheme)));
        for (String text : new String[] {"Các cấp ủy", "Ủy ban nhân dân"}) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setNumID(list);
            paragraph.createRun().setText(text);
        }

        assertThat(read(document).text()).isEqualTo("1. Các cấp ủy\n2. Ủy ban nhân dân");
    }

    private static PlainText read(XWPFDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return WordText.of(WordFile.open(bytes.toByteArray()), 1_000_000);
    }

    private static PlainText read(WordFiles file) {
        return WordText.of(WordFile.open(file.bytes()), 1_000_000);
    }

    private static void fill(XWPFTableCell cell, String... lines) {
        cell.setText(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            cell.addParagraph().createRun().setText(lines[i]);
        }
    }
}
