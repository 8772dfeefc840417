package vn.chidao.steering;

/** What there is to say of a seat on a day. */
public enum RosterState {
    HELD,
    /** Somebody acts in the position, nobody holds it. */
    ACTING,
    /** Nobody holds the position. */
    VACANT,
    /** The organisation has not said which of its positions it is. */
    UNNAMED,
    /** The position did not exist. */
    ABOLISHED
}
