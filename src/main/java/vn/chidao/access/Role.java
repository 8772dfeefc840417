package vn.chidao.access;

/** As what somebody works; most people are several of these at once, in different organisations. */
public enum Role {
    /** Leads an organisation, or is a deputy there. */
    LEADER,
    CHIEF_OF_OFFICE,
    /** Keeps the books; where an organisation has no clerk, whoever does that work there. */
    CLERK,
    OFFICER,
    /** Works in one of the bodies of a directive: that follow it up, receive its reports, conclude on it. */
    FOLLOW_UP_OFFICER,
    /** Works in a body that prepares reorganisations for its committee. */
    ORGANISER,
    /** Works in a committee's inspection commission; looks from where that committee stands. */
    INSPECTOR,
    /** May see the models, of no organisation's business. */
    DESIGNER,
    /** Runs the installation. */
    ADMINISTRATOR
}
