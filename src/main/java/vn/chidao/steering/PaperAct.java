package vn.chidao.steering;

/** What has been done about a paper of a meeting. */
public enum PaperAct {
    ADDED,
    REPLACED,
    WITHDRAWN;

    /** As the record of acts knows it. */
    String verb() {
        return "STEERING_PAPER_".concat(name());
    }
}
