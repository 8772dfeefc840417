package vn.chidao.steering;

/** What somebody is in a steering committee, in order of rank. */
public enum SeatRole {
    HEAD,
    STANDING_DEPUTY,
    DEPUTY,
    MEMBER,
    SECRETARY;

    /** Whether whoever has it may take the chair of a meeting. */
    public boolean mayChair() {
        return this == HEAD || this == STANDING_DEPUTY || this == DEPUTY;
    }
}
