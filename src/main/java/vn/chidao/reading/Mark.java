package vn.chidao.reading;

/**
 * What a numbered or dashed paragraph begins with.
 *
 * @param style how it is numbered; decimal numbers of another depth are another style
 * @param rank what is usually above: smaller
 * @param number as printed, without the stop behind it
 * @param length of the mark and the blanks behind it
 */
record Mark(String style, int rank, String number, int length) {

    boolean isDash() {
        return number.length() == 1 && !Character.isLetterOrDigit(number.charAt(0));
    }
}
