package vn.chidao.notification;

import java.util.regex.Pattern;

/** Text on its way into a mail header: one line, whatever somebody typed into a name or subject. */
final class HeaderText {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

    private HeaderText() {}

    static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
