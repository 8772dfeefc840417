package vn.chidao.extraction;

/** Sentences of directives for files made in tests. */
final class Sentences {

    /** With every vowel in every tone. */
    static final String ALL_TONES =
            "Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng quán triệt sâu sắc chủ trương của Đảng.\r\n"
                    + "Mặt trận Tổ quốc và các tổ chức thành viên vận động nhân dân giữ gìn vệ sinh, bảo vệ môi trường;\r\n"
                    + "nắng mưa, bão lũ đã gây thiệt hại; ngõ hẻm sạch đẹp; kỹ thuật; thủy lợi; lý lẽ; tỷ lệ; ký kết; kỳ họp; mỵ dân;\r\n"
                    + "chỉ rõ lỗi, kể cả lỗi nhỏ; mở rộng; sửa chữa; hỗ trợ; nghĩ kỹ; xử lý; ngờ vực; dự trữ; ngẫm nghĩ; ví dụ: bờ cõi;\r\n"
                    + "cờ đỏ sao vàng; đằng ấy; tằn tiện; bẵng đi; chẳng hạn; cẩn thận; rễ cây; bền vững; để ý; thể hiện; nợ; lỡ; phố cổ;\r\n"
                    + "đồng bào lớn tuổi cùng con trẻ; chú trọng chăn nuôi bò, trồng chè; ăn ở; đô thị; từ khi còn bé; bó hẹp.";

    private Sentences() {}
}
