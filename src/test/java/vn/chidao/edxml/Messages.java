package vn.chidao.edxml;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.chidao.edxml.EdxmlMessage.AnsweredDocument;
import vn.chidao.edxml.EdxmlMessage.Attachment;
import vn.chidao.edxml.EdxmlMessage.Business;
import vn.chidao.edxml.EdxmlMessage.Code;
import vn.chidao.edxml.EdxmlMessage.DocType;
import vn.chidao.edxml.EdxmlMessage.Organ;
import vn.chidao.edxml.EdxmlMessage.OtherInfo;
import vn.chidao.edxml.EdxmlMessage.Promulgation;
import vn.chidao.edxml.EdxmlMessage.Replacement;
import vn.chidao.edxml.EdxmlMessage.Signer;
import vn.chidao.edxml.EdxmlMessage.Staff;
import vn.chidao.edxml.EdxmlMessage.Trace;
import vn.chidao.edxml.EdxmlMessage.Type;

/** Messages for tests. */
final class Messages {

    private Messages() {}

    /** With something in every place. */
    static EdxmlMessage full() {
        return new EdxmlMessage(
                new Organ(
                        "000.00.00.H10",
                        "UBND tỉnh",
                        "Huyện ủy Hớn Quản",
                        "Tân Khai",
                        "hu@x.vn",
                        "0651",
                        "0652",
                        "x.vn"),
                List.of(
                        Organ.of("000.00.12.H10", "UBND huyện"),
                        Organ.of("000.00.13.H10", "MTTQ <huyện> & các đoàn thể")),
                "000.00.00.H10,2017/05/25,77-CV/HU",
                new Code("77", "CV/HU"),
                new Promulgation("Hớn Quản", LocalDate.of(2017, 5, 25)),
                new Type("2", "27", "Công văn"),
                "V/v thực hiện Chỉ thị số 24-CT/TU",
                "Nội dung tóm tắt",
                new Signer("T/M", "Phó Bí thư", "Nguyễn Văn A"),
                LocalDate.of(2017, 6, 30),
                List.of("Như trên", "Lưu VPHU"),
                new OtherInfo("1", "Nội bộ", "VPHU", "15", "3", List.of("Phụ lục 1", "Phụ lục 2"), "0"),
                List.of(new AnsweredDocument(
                        "000.00.00.H11", "24-CT/TU", LocalDate.of(2017, 4, 25), "000.00.00.H11,2017/04/25,24-CT/TU")),
                "1",
                List.of(new Trace("000.00.00.H10", LocalDateTime.of(2017, 5, 25, 9, 5, 7))),
                new Business(
                        DocType.REPLACE,
                        "Sai trích yếu",
                        "0",
                        List.of(new Replacement("000.00.00.H10,2017/05/20,70-CV/HU", List.of("000.00.12.H10"))),
                        "000.00.00.H10,2017/05/20,70-CV/HU",
                        "0",
                        new Staff("Văn phòng", "Trần Thị B", "b@x.vn", "0900")),
                List.of(
                        new Attachment(
                                "Công văn 77.txt", "text/plain", "Nội dung công văn".getBytes(StandardCharsets.UTF_8)),
                        new Attachment("bang.bin", "application/octet-stream", new byte[] {0, 1, 2, 3})));
    }
}
