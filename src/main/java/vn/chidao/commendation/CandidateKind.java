package vn.chidao.commendation;

/** For whom an honour is: a collective, one person, a household. */
public enum CandidateKind {
    COLLECTIVE,
    INDIVIDUAL,
    HOUSEHOLD
}
