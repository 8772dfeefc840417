package vn.chidao.steering;

/** Where a committee stands in its life on a day. */
public enum CommitteeState {
    /** Its decision takes effect later. */
    NOT_BEGUN,
    STANDING,
    /** It was dissolved, or its period is over. */
    ENDED
}
