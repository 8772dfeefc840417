package vn.chidao.workflow;

/** Opinions that somebody is asked for. */
public interface OpinionRequests {

    /** How many questions wait for this person's answer. */
    int waitingFor(String username);
}
