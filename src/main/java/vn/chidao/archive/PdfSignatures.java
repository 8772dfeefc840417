package vn.chidao.archive;

import java.nio.charset.StandardCharsets;

/** Whether a PDF carries electronic signatures: each says in plain bytes which bytes it covers. */
final class PdfSignatures {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RANGE = "/ByteRange".getBytes(StandardCharsets.US_ASCII);

    private PdfSignatures() {}

    static boolean areIn(byte[] file) {
        if (!stands(PDF, file, 0)) {
            return false;
        }
        for (int at = 0; at <= file.length - RANGE.length; at++) {
            if (stands(RANGE, file, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(byte[] what, byte[] file, int at) {
        if (at + what.length > file.length) {
            return false;
        }
        for (int i = 0; i < what.length; i++) {
            if (file[at + i] != what[i]) {
                return false;
            }
        }
        return true;
    }
}
