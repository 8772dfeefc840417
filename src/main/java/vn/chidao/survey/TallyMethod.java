package vn.chidao.survey;

/** In which of the three forms of 78/HD-MTTW-BTT (24/4/2017) residents were asked. */
public enum TallyMethod {
    BALLOT_AT_HOME,
    AREA_MEETING,
    ONLINE
}
