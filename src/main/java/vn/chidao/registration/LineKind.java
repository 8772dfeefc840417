package vn.chidao.registration;

/** In what form an organisation contributes: a content it leads, a model, a work, help for households and so on. */
public enum LineKind {
    CONTENT,
    MODEL,
    WORK,
    HOUSEHOLD_HELP,
    SUPERVISION,
    PROPAGANDA
}
