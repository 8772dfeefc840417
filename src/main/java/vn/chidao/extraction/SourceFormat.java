package vn.chidao.extraction;

/** Where a text has come from. */
public enum SourceFormat {
    PASTED,
    TEXT,
    DOCX,
    PDF,
    EDXML
}
