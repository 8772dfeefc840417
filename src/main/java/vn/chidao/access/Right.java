package vn.chidao.access;

import static vn.chidao.access.Relation.ABOVE;
import static vn.chidao.access.Relation.OWN;
import static vn.chidao.access.Role.ADMINISTRATOR;
import static vn.chidao.access.Role.CHIEF_OF_OFFICE;
import static vn.chidao.access.Role.CLERK;
import static vn.chidao.access.Role.DESIGNER;
import static vn.chidao.access.Role.FOLLOW_UP_OFFICER;
import static vn.chidao.access.Role.INSPECTOR;
import static vn.chidao.access.Role.LEADER;
import static vn.chidao.access.Role.OFFICER;
import static vn.chidao.access.Role.ORGANISER;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The access rules: what each role may do, by relation. What is not granted here is refused. Rights that everybody
 * signed in has (his own desk, the register of organisations, directives in force) need no line.
 */
public enum Right {
    /** A directive that is not in force yet, and what came from outside. */
    READ_DRAFT(staff(OWN), role(ADMINISTRATOR)),
    /** To take up a text that somebody else issued: read it, mend the proposal, confirm. */
    RECORD_DIRECTIVE(staff(OWN)),
    /** To ask the issuer's leader to recall a directive, and to write down what a correction puts right. */
    CHANGE_DIRECTIVE(roles(List.of(CHIEF_OF_OFFICE, CLERK, OFFICER), OWN)),
    /** The text and files of a recalled directive, for whoever has not given it up. */
    READ_RECALLED(staff(OWN), role(INSPECTOR, OWN, ABOVE), role(ADMINISTRATOR)),
    /** A directive that may circulate only among those it names: what these are holds it. */
    READ_LIMITED(staff(OWN), role(INSPECTOR, OWN, ABOVE)),
    SUBMIT_DRAFT(roles(List.of(LEADER, OFFICER), OWN)),
    /** To word a joint programme of which one's organisation is the lead, to amend it and to take it back. */
    LEAD_PROGRAMME(roles(List.of(LEADER, OFFICER), OWN)),
    /** To raise a recommendation for one's organisation, to urge its answer and to give it up. */
    RAISE_RECOMMENDATION(roles(List.of(LEADER, OFFICER), OWN)),
    /** What others ask of an organisation; those above are told when it does not answer. */
    READ_RECOMMENDATION(staff(OWN, ABOVE), role(INSPECTOR, OWN, ABOVE), role(ADMINISTRATOR)),
    /** To open a survey of residents' satisfaction for one's Front, to give it up and to reopen a count. */
    OPEN_SURVEY(roles(List.of(LEADER, OFFICER), OWN)),
    /** A survey of residents' satisfaction one's organisation opened or counts in; it names no resident. */
    READ_SURVEY(staff(OWN, ABOVE), role(INSPECTOR, OWN, ABOVE), role(ADMINISTRATOR)),
    /** To put models and exemplars of one's organisation on the register and to report what becomes of them. */
    KEEP_MODELS(roles(List.of(LEADER, OFFICER), OWN)),
    /** To open and close rounds of commendation for one's body, to convene its council and to draft its decisions. */
    OPEN_COMMENDATION(roles(List.of(LEADER, OFFICER), OWN)),
    /** To propose somebody for an honour in the name of one's organisation, and to remove who it was. */
    PROPOSE_COMMENDATION(roles(List.of(LEADER, OFFICER), OWN)),
    /** Proposals one's organisation makes or is to decide on; who got what is read by whoever reads the directive. */
    READ_COMMENDATION(staff(OWN), role(INSPECTOR, OWN, ABOVE), role(ADMINISTRATOR)),
    /** To take back an honour one's body has given. */
    DECIDE_COMMENDATION(role(LEADER, OWN)),
    /** The books of incoming and outgoing documents. */
    READ_BOOK(staff(OWN)),
    KEEP_BOOK(role(CLERK, OWN)),
    /** To have what a directive has left behind packed, to keep the packages and to take them away: they hold all of it. */
    KEEP_ARCHIVE(roles(List.of(CHIEF_OF_OFFICE, CLERK), OWN), role(ADMINISTRATOR)),
    /** What a secret document's line in a book says of its content. */
    READ_SECRET_ENTRY(roles(List.of(LEADER, CHIEF_OF_OFFICE, CLERK), OWN)),
    /** Papers by which somebody signs for another (TUQ.). */
    READ_AUTHORIZATION(staff(OWN)),
    KEEP_AUTHORIZATION(roles(List.of(LEADER, CLERK), OWN)),
    /** To ask for a change of what an organisation was accepted to do. */
    AMEND_SHEET(roles(List.of(LEADER, OFFICER), OWN)),
    /** To propose in the consultation that an organisation gives, shares, drops or takes on work, and to draw up what was agreed. */
    LEAD_CONSULTATION(roles(List.of(LEADER, OFFICER), OWN)),
    READ_REPORT(staff(OWN), role(FOLLOW_UP_OFFICER), role(INSPECTOR, OWN, ABOVE), role(ADMINISTRATOR)),
    /** To put an accepted report of one's own right by a version after it. */
    CORRECT_REPORT(roles(List.of(LEADER, OFFICER), OWN)),
    /** To ask for a report out of turn, with days of its own, and to give that up. */
    REQUEST_REPORT(role(FOLLOW_UP_OFFICER)),
    READ_REVIEW(staff(OWN), role(FOLLOW_UP_OFFICER), role(INSPECTOR, OWN, ABOVE), role(ADMINISTRATOR)),
    /** To open rounds of assessment for a directive, to close them, and to say what the text makes a criterion. */
    LEAD_ASSESSMENT(role(FOLLOW_UP_OFFICER)),
    /** The sheet of an organisation in a round of assessment; its proofs go with it. */
    READ_ASSESSMENT(staff(OWN), role(FOLLOW_UP_OFFICER), role(INSPECTOR, OWN, ABOVE), role(ADMINISTRATOR)),
    /** To put evidence beside the scores of one's organisation. */
    PROVE_SCORE(staff(OWN)),
    /** What an organisation hands in to prove its work. */
    READ_EVIDENCE(staff(OWN, ABOVE), role(FOLLOW_UP_OFFICER), role(INSPECTOR, OWN, ABOVE), role(ADMINISTRATOR)),
    /** To enter what an organisation has done of its own accord. */
    RECORD_WORK(staff(OWN)),
    /** To name the media of one's organisation. */
    KEEP_CHANNELS(staff(OWN)),
    /** To keep the list of poor households of a residential area. */
    KEEP_HOUSEHOLDS(roles(List.of(LEADER, OFFICER), OWN)),
    /** A poor household by its name; how many there are everybody sees. */
    READ_HOUSEHOLD(roles(List.of(LEADER, OFFICER), OWN)),
    /** To say who goes to which festival of a residential area, to change that and to take it back. */
    ASSIGN_FESTIVAL(roles(List.of(LEADER, CHIEF_OF_OFFICE, OFFICER), OWN)),
    /** Who goes to a festival and what he heard there; how many go and how much is heard everybody sees. */
    READ_FESTIVAL(staff(OWN)),
    /** To keep a steering committee for its standing office, and to name the leader who has one's organisation's seat. */
    KEEP_COMMITTEE(roles(List.of(LEADER, CHIEF_OF_OFFICE, OFFICER), OWN)),
    /** Papers and minutes of a steering committee, beside its members; who sits in it and what it concludes more people see. */
    READ_COMMITTEE(staff(OWN), role(INSPECTOR, OWN, ABOVE), role(ADMINISTRATOR)),
    /** What an organisation has not done in time, piece by piece. */
    READ_LATE(staff(OWN, ABOVE), role(FOLLOW_UP_OFFICER), role(INSPECTOR, OWN, ABOVE), role(ADMINISTRATOR)),
    /** To chase work that is late or soon will be. */
    CHASE(roles(List.of(LEADER, CHIEF_OF_OFFICE, OFFICER), OWN, ABOVE), role(FOLLOW_UP_OFFICER)),
    /** To remind the cells of an organisation that have not made a directive known. */
    URGE_CELLS(staff(OWN), role(FOLLOW_UP_OFFICER)),
    DECIDE_RHYTHM(role(FOLLOW_UP_OFFICER)),
    /** To open the next cycle of a directive whose cycle has ended, as a draft. */
    OPEN_NEXT_CYCLE(role(FOLLOW_UP_OFFICER)),
    /** To state that an obligation's start condition has come true. */
    SATISFY_CONDITION(staff(OWN), role(FOLLOW_UP_OFFICER)),
    PREPARE_REORGANISATION(role(ORGANISER, OWN)),
    /** A plan before it is decided: whom it concerns has not been told. */
    READ_PLAN(role(ORGANISER, OWN), staff(OWN)),
    /** To stand over a task without having to do it: give it back to its group, decide on its deadline. */
    LEAD_TASK(role(LEADER, OWN)),
    /** A task that is offered to others. */
    READ_TASK(role(LEADER, OWN), role(ADMINISTRATOR)),
    /** What an organisation has in hand, piece by piece; how much it is everybody sees. */
    READ_OPEN_WORK(staff(OWN, ABOVE), role(INSPECTOR, OWN, ABOVE), role(ADMINISTRATOR)),
    /** The acts of an organisation; those on a directive are read by whoever reads the directive. */
    READ_ACTS(staff(OWN), role(INSPECTOR, OWN, ABOVE), role(ADMINISTRATOR)),
    /** To have the chains of the record checked. */
    VERIFY_ACTS(role(INSPECTOR), role(ADMINISTRATOR)),
    /** Mails to others. */
    READ_MAIL(role(ADMINISTRATOR)),
    /** Accounts, people and positions, substitutes for others, import, clock, operations. */
    ADMINISTER(role(ADMINISTRATOR)),
    /** The deployed models, forms and decisions; nothing of what runs by them. */
    READ_MODELS(role(DESIGNER), role(ADMINISTRATOR)),
    /** Everything the engine's own tools may show; and to try failed jobs again. */
    OPERATE_ENGINE(role(ADMINISTRATOR));

    private final Map<Role, Set<Relation>> grants = new EnumMap<>(Role.class);

    @SafeVarargs
    Right(Map<Role, Set<Relation>>... lines) {
        for (Map<Role, Set<Relation>> line : lines) {
            grants.putAll(line);
        }
    }

    /** Whether it stays with whoever holds a position: what a substitute must not do in his place. */
    public boolean isForHoldersOnly() {
        return this == KEEP_AUTHORIZATION;
    }

    /** The relations in which this role has the right. */
    public Set<Relation> of(Role role) {
        return Collections.unmodifiableSet(grants.getOrDefault(role, EnumSet.noneOf(Relation.class)));
    }

    public boolean isGranted(Role role, Relation relation) {
        return of(role).contains(relation);
    }

    private static Map<Role, Set<Relation>> staff(Relation first, Relation... others) {
        return roles(List.of(LEADER, CHIEF_OF_OFFICE, CLERK, OFFICER), first, others);
    }

    private static Map<Role, Set<Relation>> role(Role role, Relation first, Relation... others) {
        return roles(List.of(role), first, others);
    }

    private static Map<Role, Set<Relation>> role(Role role) {
        return Map.of(role, EnumSet.allOf(Relation.class));
    }

    private static Map<Role, Set<Relation>> roles(List<Role> roles, Relation first, Relation... others) {
        Map<Role, Set<Relation>> line = new EnumMap<>(Role.class);
        roles.forEach(role -> line.put(role, EnumSet.of(first, others)));
        return line;
    }
}
