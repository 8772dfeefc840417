package vn.chidao.notification;

/** How often somebody wants to be written to. */
public enum MailRhythm {
    /** Of each cause at once. */
    AT_ONCE,
    /** Once on the morning of a working day, of all that could wait; what cannot comes at once. */
    MORNING
}
