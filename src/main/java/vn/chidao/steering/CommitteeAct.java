package vn.chidao.steering;

/** What has been done about a steering committee. */
public enum CommitteeAct {
    ESTABLISHED,
    CHANGED,
    NAMED,
    DISSOLVED,
    /** A seat followed its position at a reorganisation, or became a gap there. */
    FOLLOWED,
    /** Another organisation has taken over the standing office. */
    HANDED_OVER;

    /** As the record of acts knows it. */
    String verb() {
        return "STEERING_".concat(name());
    }
}
