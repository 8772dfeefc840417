package vn.chidao.receiving;

/** A file with which a document arrived, as it came. */
public record ReceivedFile(String fileId, String fileName, String sha256) {}
