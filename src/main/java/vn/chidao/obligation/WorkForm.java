package vn.chidao.obligation;

/** In which form supervision or social criticism is done. */
public enum WorkForm {
    BY_DOCUMENTS,
    BY_DELEGATION,
    BY_PEOPLES_BOARDS,
    WITH_STATE_BODIES,
    BY_CONFERENCE,
    IN_WRITING,
    BY_DIALOGUE
}
