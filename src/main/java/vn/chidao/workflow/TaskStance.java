package vn.chidao.workflow;

/** How somebody stands to what he is asked about or speaks to. */
public enum TaskStance {
    AGREE,
    DISAGREE,
    OTHER
}
